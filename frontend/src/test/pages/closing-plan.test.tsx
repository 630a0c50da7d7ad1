import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { me, plan } from '@/test/fixtures';
import { round } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

test('closing is asked first', async () => {
  const { written } = storeCollection('plans', [plan], 'plan:issue');
  const { user } = renderApp('/ke-hoach');
  await user.click(await screen.findByRole('button', { name: 'Kết thúc kế hoạch' }));
  const dialog = await screen.findByRole('dialog', { name: 'Kết thúc kế hoạch năm 2024?' });
  expect(written).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Kết thúc kế hoạch' }));
  expect(await screen.findByText('Đã kết thúc kế hoạch năm 2024')).toBeInTheDocument();
  expect(written[0]).toMatchObject({ method: 'close', ifMatch: '"1"' });
});

test('what somebody has changed meanwhile is read again, and can be closed then', async () => {
  const { written, change } = storeCollection('plans', [plan], 'plan:issue');
  const { user } = renderApp('/ke-hoach');
  await user.click(await screen.findByRole('button', { name: 'Kết thúc kế hoạch' }));
  const dialog = await screen.findByRole('dialog');
  change(plan.id, {});
  const close = within(dialog).getByRole('button', { name: 'Kết thúc kế hoạch' });
  await user.click(close);
  expect(await within(dialog).findByText('Có người vừa sửa mục này')).toBeInTheDocument();
  await waitFor(async () => {
    await user.click(close);
    expect(written.at(-1)).toMatchObject({ method: 'close', ifMatch: '"2"' });
  });
  expect(await screen.findByText('Đã kết thúc kế hoạch năm 2024')).toBeInTheDocument();
});

test('who closes a plan is told of communes’ plans that are still drafts', async () => {
  storeCollection('plans', [plan], 'plan:issue');
  const commune = {
    agencyId: 'a',
    planId: 'p',
    number: null,
    issuedOn: null,
    mayDraft: false,
    copyableId: null,
  };
  server.use(
    http.get(`${API}/plans/:id/commune-plans`, () =>
      HttpResponse.json({
        planId: plan.id,
        communes: [
          { ...commune, areaId: 'phuoc-son-area', status: 'DRAFT' },
          { ...commune, areaId: 'phuoc-hoa-area', status: 'ISSUED' },
        ],
      }),
    ),
  );
  const { user } = renderApp('/ke-hoach');
  await user.click(await screen.findByRole('button', { name: 'Kết thúc kế hoạch' }));
  const told = await screen.findByRole('region', { name: 'Kế hoạch xã còn là dự thảo' });
  expect(told).toHaveTextContent('Phước Sơn');
  expect(told).not.toHaveTextContent('Phước Hòa');
});

test('who closes a plan is told of reports that can never be accepted afterwards, and may close it', async () => {
  const { written } = storeCollection('plans', [plan], 'plan:issue');
  const [first, second] = [
    { ...round, counts: { ...round.counts, notStarted: 1, draft: 2, submitted: 3, accepted: 5 } },
    {
      ...round,
      id: 'round-1',
      counts: { ...round.counts, notStarted: 0, submitted: 0, verified: 1, returned: 1 },
    },
  ];
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, 'plan:issue', 'report:read'] }),
    ),
    http.get(`${API}/rounds`, () => HttpResponse.json(page([first, second]))),
  );
  const { user } = renderApp('/ke-hoach');
  await user.click(await screen.findByRole('button', { name: 'Kết thúc kế hoạch' }));
  const dialog = await screen.findByRole('dialog');
  const told = await within(dialog).findByRole('region', { name: 'Báo cáo chưa xong' });
  expect(told).toHaveTextContent('4 báo cáo đã nộp nhưng chưa được duyệt');
  expect(told).toHaveTextContent('4 báo cáo chưa nộp');
  await user.click(within(dialog).getByRole('button', { name: 'Kết thúc kế hoạch' }));
  await waitFor(() => expect(written[0]).toMatchObject({ method: 'close' }));
});
