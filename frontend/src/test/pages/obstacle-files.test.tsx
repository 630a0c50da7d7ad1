import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { draftsOf } from '@/lib/drafts';
import { me } from '@/test/fixtures';
import { attachmentRules, obstacle, scan, takingFiles } from '@/test/fixtures-obstacles';
import { renderApp } from '@/test/render-app';
import { API, problem, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

test('a file that is refused says why in plain words, and is not sent along', async () => {
  takingFiles(() =>
    HttpResponse.json(
      {
        type: 'urn:giam-ngheo:problem:unfit-file',
        status: 422,
        code: 'K7Q2M9XA',
        errors: [{ pointer: '', type: 'macros', params: {} }],
      },
      { status: 422 },
    ),
  );
  const { written } = storeCollection('obstacles', [obstacle], 'obstacle:write');
  const { user } = renderApp('/vuong-mac/moi');
  await user.type(await screen.findByRole('textbox', { name: 'Nội dung' }), 'Thiếu đất');
  await user.type(screen.getByRole('textbox', { name: 'Mô tả' }), 'Ba hộ');
  await user.upload(screen.getByLabelText('Tệp đính kèm', { selector: 'input' }), new File(['x'], 'a.pdf'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Tệp chứa macro');
  await user.click(screen.getByRole('button', { name: 'Gửi vướng mắc' }));
  await waitFor(() => expect(written[0]?.body).toMatchObject({ attachmentIds: [] }));
});

test('a file that is larger than the rules allow is not even sent', async () => {
  let sent = 0;
  server.use(
    http.get(`${API}/attachment-rules`, () => HttpResponse.json({ maxSize: 3, extensions: ['pdf'] })),
    http.post(`${API}/attachments`, () => {
      sent++;
      return HttpResponse.json(scan, { status: 201 });
    }),
  );
  const { written } = storeCollection('obstacles', [obstacle], 'obstacle:write');
  const { user } = renderApp('/vuong-mac/moi');
  await user.type(await screen.findByRole('textbox', { name: 'Nội dung' }), 'Thiếu đất');
  await user.type(screen.getByRole('textbox', { name: 'Mô tả' }), 'Ba hộ');
  await screen.findByText(/pdf; mỗi tệp tối đa/);
  await user.upload(
    screen.getByLabelText('Tệp đính kèm', { selector: 'input' }),
    new File(['%PDF-'], 'a.pdf'),
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('Tệp quá lớn');
  await user.click(screen.getByRole('button', { name: 'Gửi vướng mắc' }));
  await waitFor(() => expect(written[0]?.body).toMatchObject({ attachmentIds: [] }));
  expect(sent).toBe(0);
});

test('a file of a draft that is gone says so, and is taken out', async () => {
  takingFiles(() => HttpResponse.json(scan, { status: 201 }));
  server.use(http.get(`${API}/attachments/:id`, () => problem(404, 'not-found')));
  const { written } = storeCollection('obstacles', [obstacle], 'obstacle:write');
  const values = { title: 'Thiếu đất', description: 'Ba hộ', attachmentIds: ['swept'] };
  draftsOf(me).keep('obstacles.new.plan-2024', {
    id: 'earlier',
    at: '2026-11-20T02:00:00Z',
    version: null,
    before: values,
    values,
  });
  const { user } = renderApp('/vuong-mac/moi');
  await user.click(await screen.findByRole('button', { name: 'Dùng bản nháp' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Tệp không còn, hãy chọn lại');
  await user.click(screen.getByRole('button', { name: 'Bỏ tệp Tệp đính kèm' }));
  expect(screen.queryByText(/Tệp không còn/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Gửi vướng mắc' }));
  await waitFor(() => expect(written[0]?.body).toMatchObject({ attachmentIds: [] }));
});

test('more files than are taken are told as files', async () => {
  storeCollection('obstacles', [obstacle], 'obstacle:write');
  server.use(
    attachmentRules,
    http.post(`${API}/obstacles`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:invalid-fields',
          status: 422,
          code: 'K7Q2M9XA',
          errors: [{ pointer: '/attachmentIds', type: 'size', params: { min: '0', max: '10' } }],
        },
        { status: 422 },
      ),
    ),
  );
  const { user } = renderApp('/vuong-mac/moi');
  await user.type(await screen.findByRole('textbox', { name: 'Nội dung' }), 'Thiếu đất');
  await user.type(screen.getByRole('textbox', { name: 'Mô tả' }), 'Ba hộ');
  await user.click(screen.getByRole('button', { name: 'Gửi vướng mắc' }));
  expect(await screen.findAllByText(/Tệp đính kèm: nhiều nhất 10 tệp/)).not.toHaveLength(0);
});
