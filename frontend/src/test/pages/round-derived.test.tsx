import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { expect, test } from 'vitest';
import { me } from '@/test/fixtures';
import { proposal, round } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);

test('a longer period is put together at one press, asks nobody, and says what it is made of', async () => {
  const nine = {
    ...proposal,
    kind: 'DERIVED',
    frequency: null,
    name: '9 tháng năm 2024',
    dataFrom: '2023-12-15',
    indicators: 0,
  };
  const made = {
    ...round,
    id: 'nine',
    kind: 'DERIVED',
    frequency: null,
    name: nine.name,
    dataFrom: nine.dataFrom,
    dataTo: nine.dataTo,
    status: 'CLOSED',
    allowedActions: ['CHANGE'],
  };
  const opened: unknown[] = [];
  server.use(
    http.get(`${API}/me`, () =>
      json({ ...me, permissions: [...me.permissions, 'report:read', 'round:write'] }),
    ),
    http.post(`${API}/rounds`, async ({ request }) => {
      opened.push(await request.json());
      return json(made);
    }),
    http.get(`${API}/round-proposals`, () =>
      json({ items: [nine, { ...proposal, dataFrom: '2024-06-15' }], daysOffKnown: true }),
    ),
    http.get(`${API}/rounds`, () => json(page([made, round] as unknown as JsonBodyType[]))),
    http.get(`${API}/rounds/nine`, () => json(made)),
    http.get(`${API}/rounds/nine/parts`, () =>
      json({ rounds: [round], missing: [{ ...proposal, dataFrom: '2024-06-15' }] }),
    ),
  );
  const { user } = renderApp('/ky-bao-cao');
  expect(await screen.findByText(/không hỏi lại đơn vị nào/)).toBeVisible();
  expect(
    screen.queryByRole('button', { name: 'Đổi hạn rồi mở kỳ 9 tháng năm 2024' }),
  ).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Mở kỳ 9 tháng năm 2024' }));
  await waitFor(() =>
    expect(opened[0]).toMatchObject({ kind: 'DERIVED', frequency: null, dataFrom: '2023-12-15' }),
  );

  await user.click(screen.getByRole('link', { name: '9 tháng năm 2024' }));
  const card = (await screen.findByRole('heading', { name: 'Gồm các kỳ' })).closest('section') as HTMLElement;
  expect(await within(card).findByRole('link', { name: 'Quý II/2024' })).toBeVisible();
  expect(within(card).getByText('đã duyệt 0/2 báo cáo')).toBeVisible();
  expect(await within(card).findByRole('note')).toHaveTextContent(
    'Chưa mở, nên chưa có trong kỳ tổng hợp: Quý III/2024',
  );
  expect(screen.queryByText('Hạn của xã')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Công văn đôn đốc' })).not.toBeInTheDocument();
});
