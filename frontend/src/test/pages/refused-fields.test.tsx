import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { me } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, server } from '@/test/server';

/** Answers that these places of what was sent are at fault. */
function refusing(...errors: { pointer: string; type: string; params?: Record<string, string> }[]) {
  server.use(
    http.post(`${API}/obstacles`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:invalid',
          status: 422,
          code: 'K7Q2M9XA',
          errors: errors.map((error) => ({ params: {}, ...error })),
        },
        { status: 422 },
      ),
    ),
  );
}

const rules = http.get(`${API}/attachment-rules`, () =>
  HttpResponse.json({ maxSize: 1024, extensions: ['pdf'] }),
);

async function fillIn(...permissions: string[]) {
  server.use(
    rules,
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, 'obstacle:write', ...permissions] }),
    ),
  );
  const { user } = renderApp('/vuong-mac/moi');
  await user.type(await screen.findByRole('textbox', { name: 'Nội dung' }), 'Thiếu đất');
  await user.type(screen.getByRole('textbox', { name: 'Mô tả' }), 'Ba hộ');
  return user;
}

const send = () => screen.getByRole('button', { name: 'Gửi vướng mắc' });

test('a fault is told beside the field that it is in, not beside one that stands for more', async () => {
  refusing({ pointer: '/onBehalfOf/paperDate', type: 'past-or-present' });
  server.use(
    http.post(`${API}/attachments`, () =>
      HttpResponse.json({ id: 'scan', fileName: 'a.pdf' }, { status: 201 }),
    ),
  );
  const user = await fillIn('obstacle:answer');
  const paper = screen.getByRole('group', { name: /từ văn bản giấy/ });
  await user.click(within(paper).getByRole('checkbox'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Đơn vị gửi văn bản' }), 'ldtbxh');
  await user.type(screen.getByRole('textbox', { name: 'Số văn bản' }), '12/BC-UBND');
  await user.type(screen.getByRole('textbox', { name: 'Ngày văn bản' }), '01/01/2027');
  await user.upload(
    screen.getByLabelText('Bản quét văn bản', { selector: 'input' }),
    new File(['%PDF-'], 'a.pdf'),
  );
  await screen.findByRole('link', { name: 'a.pdf' });
  await user.click(send());
  const summary = await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' });
  expect(summary).toHaveTextContent('Ngày văn bản');
});

test('a fault in a field that is not shown is told all the same', async () => {
  refusing({ pointer: '/subProjectId', type: 'not-found' });
  const user = await fillIn();
  await user.click(send());
  expect(await screen.findByText(/K7Q2M9XA/)).toBeInTheDocument();
});

test('a number with decimals is told as it is written here', async () => {
  refusing({ pointer: '/title', type: 'pair-differs', params: { rate: '66.6667' } });
  const user = await fillIn();
  await user.click(send());
  const summary = await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' });
  expect(summary).toHaveTextContent('(66,6667%)');
});
