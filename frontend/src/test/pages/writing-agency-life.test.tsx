import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { agencies } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

const store = () => storeCollection('agencies', agencies, 'agency:write');

const field = (name: string | RegExp) => screen.findByRole('textbox', { name });
const save = () => screen.getByRole('button', { name: 'Lưu' });

test('a unit of one person is let sign itself, with a reason that its page shows', async () => {
  const { written } = store();
  const { user, router } = renderApp('/co-quan/ldtbxh');
  expect(await screen.findByText('Tự ký')).toBeVisible();
  await user.click(await screen.findByRole('link', { name: 'Thiết lập tự ký' }));
  const allowed = await screen.findByRole('group', { name: 'Người nhập số liệu được tự ký báo cáo' });
  await user.click(within(allowed).getByRole('checkbox'));
  await user.click(save());
  expect(await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' })).toBeVisible();
  await user.type(await field('Lý do thiết lập'), 'Đơn vị chỉ có một cán bộ');
  await user.click(save());
  await waitFor(() => expect(router.state.location.pathname).toBe('/co-quan/ldtbxh'));
  expect(written).toEqual([
    {
      method: 'self-signing',
      ifMatch: '"1"',
      body: { allowed: true, reason: 'Đơn vị chỉ có một cán bộ' },
    },
  ]);
});

test('an agency ends and names its successor', async () => {
  const { written } = store();
  const { user, router } = renderApp('/co-quan/ldtbxh');
  await user.click(await screen.findByRole('link', { name: 'Kết thúc hoạt động' }));
  const day = await field('Ngày cuối cùng');
  await user.clear(day);
  await user.type(day, '28/02/2025');
  await user.selectOptions(screen.getByRole('combobox', { name: /Đơn vị kế tục/ }), 'nnptnt');
  await user.click(screen.getByRole('button', { name: 'Kết thúc hoạt động' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/co-quan/ldtbxh'));
  expect(written[0]).toEqual({
    method: 'end',
    ifMatch: '"1"',
    body: { validTo: '2025-02-28', successorId: 'nnptnt' },
  });
});

test('the page of an agency that has ended leads to its successor', async () => {
  const ended = agencies.map((one) =>
    one.id === 'ldtbxh' ? { ...one, validTo: '2025-02-28', successorId: 'nnptnt' } : one,
  );
  storeCollection('agencies', ended, 'agency:write');
  renderApp('/co-quan/ldtbxh');
  const about = await screen.findByText('Đơn vị kế tục');
  expect(about).toBeVisible();
  const name = agencies.find((one) => one.id === 'nnptnt')?.name ?? '';
  const links = await screen.findAllByRole('link', { name });
  expect(links.map((link) => link.getAttribute('href'))).toContain('/co-quan/nnptnt');
});

test('an agency in use is not deleted, and it is said what to do', async () => {
  store();
  server.use(
    http.delete(`${API}/agencies/:id`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:in-use',
          code: 'K7Q2M9XA',
          errors: [{ pointer: '', type: 'used-by', params: { kind: 'duty' } }],
        },
        { status: 409 },
      ),
    ),
  );
  const { user } = renderApp('/co-quan/ldtbxh/sua');
  await user.click(await screen.findByRole('button', { name: 'Xóa' }));
  const reason = await screen.findByRole('region', { name: /Chưa xóa được/ });
  expect(reason).toHaveTextContent('Hãy kết thúc thay vì xóa');
  expect(reason).toHaveTextContent('Đang được dùng trong: nhiệm vụ');
});

test('the history tells who changed what, in the words of the form', async () => {
  store();
  const asked = vi.fn();
  server.use(
    http.get(`${API}/agencies/:id/history`, () => {
      asked();
      return HttpResponse.json(
        page([
          {
            id: 7,
            occurredAt: '2024-09-30T07:05:00Z',
            actor: 'admin',
            operation: 'agency.end',
            action: 'UPDATE',
            changes: [{ field: 'validTo', before: null, after: '2025-06-30' }],
            requestCode: 'K7Q2M9XA',
          },
        ]),
      );
    }),
  );
  const { user } = renderApp('/co-quan/ldtbxh');
  const open = await screen.findByRole('button', { name: 'Xem ai đã sửa gì, khi nào' });
  expect(asked).not.toHaveBeenCalled();
  await user.click(open);
  const row = await screen.findByRole('row', { name: /30\/09\/2024 14:05/ });
  expect(row).toHaveTextContent('adminSửa (kết thúc)Ngày cuối cùng– → 30/06/2025');
});
