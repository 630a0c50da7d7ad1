import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { expect, test } from 'vitest';
import { me } from '@/test/fixtures';
import { report, results } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { savingSheets } from '@/test/saved-sheets';
import { API, page, server } from '@/test/server';

// Cold pages on a busy machine.
const PATIENCE = { timeout: 10_000 };
const rowsOfSheet = savingSheets();

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);
const may = (...more: string[]) =>
  server.use(http.get(`${API}/me`, () => json({ ...me, permissions: [...me.permissions, ...more] })));

const change = (at: number) => ({
  id: `event-${at}`,
  position: at,
  kind: 'REPORT_OVERDUE',
  occurredAt: '2026-11-02T02:00:00Z',
  planId: 'plan-2024',
  planYear: 2024,
  roundId: 'round',
  roundName: `Tháng ${at}/2024`,
  agencyCode: at === 1 ? null : 'xa-phuoc-son',
  decisionNumber: null,
  dueOn: '2024-01-17',
  href: '/api/v1/reports/report',
});

test('the feed is saved to its end, of which the screen shows the beginning', async () => {
  may('webhook:read', 'change:read');
  server.use(
    http.get(`${API}/changes`, ({ request }) =>
      json(
        new URL(request.url).searchParams.get('since') === 'after-1'
          ? { items: [change(2)], nextCursor: 'after-2', more: false }
          : { items: [change(1)], nextCursor: 'after-1', more: true },
      ),
    ),
  );
  const { user } = renderApp('/tich-hop/thay-doi');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel: Các thay đổi' }, PATIENCE));
  const [, ...rows] = await rowsOfSheet();
  expect(rows.map((row) => row.find((text) => text.startsWith('Tháng')))).toEqual([
    'Tháng 1/2024',
    'Tháng 2/2024',
  ]);
  expect(screen.queryByText('Tháng 2/2024')).not.toBeInTheDocument();
});

test('each attempt to send a message is saved', async () => {
  may('webhook:read');
  const message = {
    id: 'message',
    webhookId: 'webhook',
    eventId: 'event',
    kind: 'REPORT_ACCEPTED',
    state: 'FAILED',
    attempts: 1,
    createdAt: '2026-11-02T02:00:00Z',
    nextAttemptAt: null,
    finishedAt: null,
    lastStatus: 500,
    lastError: 'status',
    resentByName: null,
    version: 20,
  };
  const webhook = {
    id: 'webhook',
    name: 'Hệ thống của xã',
    url: 'https://xa.example.vn/su-kien',
    agencyId: 'phuoc-son',
    kinds: ['REPORT_ACCEPTED'],
    createdByName: 'Quản trị hệ thống',
    createdAt: '2026-11-01T02:00:00Z',
    secretChangedAt: '2026-11-01T02:00:00Z',
    endedAt: null,
    endReason: null,
    pending: 0,
    failed: 1,
    lastDeliveredAt: null,
    secret: null,
    version: 0,
  };
  const log = [{ attemptedAt: '2026-11-02T02:00:01Z', durationMs: 31, status: null, error: 'timeout' }];
  server.use(
    http.get(`${API}/webhooks/webhook`, () => json(webhook)),
    http.get(`${API}/webhook-deliveries`, () => json(page([message]))),
    http.get(`${API}/webhook-deliveries/message`, () => json({ ...message, body: '{}', log })),
  );
  const { user } = renderApp('/tich-hop/webhook?message=message');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel: Các lần gửi' }, PATIENCE));
  const [heads, first] = await rowsOfSheet();
  expect(heads).toEqual(['Lúc', 'Thời gian (mili giây)', 'Kết quả']);
  expect(first?.slice(1)).toEqual(['31', 'không trả lời kịp']);
});

test('a history is saved to its end, with what changed in the words of the form', async () => {
  const entry = {
    id: 7,
    occurredAt: '2024-09-30T07:05:00Z',
    actor: 'admin',
    operation: 'agency.end',
    action: 'UPDATE',
    changes: [{ field: 'validTo', before: null, after: '2025-06-30' }],
    requestCode: 'K7Q2M9XA',
  };
  const older = { ...entry, id: 6, operation: 'agency.create', action: 'INSERT', actor: 'Lê Văn Hai' };
  server.use(
    http.get(`${API}/agencies/:id/history`, ({ request }) =>
      json(
        new URL(request.url).searchParams.get('pageToken') === 'older'
          ? page([older])
          : { items: [entry], nextPageToken: 'older', total: 2 },
      ),
    ),
  );
  const { user } = renderApp('/co-quan/ldtbxh');
  await user.click(await screen.findByRole('button', { name: 'Xem ai đã sửa gì, khi nào' }, PATIENCE));
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel: Lịch sử' }, PATIENCE));
  const [heads, ...rows] = await rowsOfSheet();
  expect(heads).toEqual(['Lúc', 'Người làm', 'Việc', 'Thay đổi']);
  expect(rows.map(([, ...row]) => row)).toEqual([
    ['admin', 'Sửa (kết thúc)', 'Ngày cuối cùng: – → 30/06/2025'],
    ['Lê Văn Hai', 'Thêm', 'Ngày cuối cùng: 30/06/2025'],
  ]);
});

test('an event of the trail is saved field by field', async () => {
  may('audit:read');
  const event = {
    number: 41,
    occurredAt: '2026-11-26T02:00:00Z',
    actor: 'finance',
    roles: [],
    onBehalfOf: null,
    origin: null,
    client: null,
    requestCode: null,
    operation: 'disbursement.enter',
    action: 'UPDATE',
    entity: 'disbursement',
    entityId: null,
    names: {},
    changes: [{ field: 'paidOn', before: '2024-05-06', after: '2024-05-07' }],
    seal: null,
    sealedAt: null,
  };
  server.use(
    http.get(`${API}/audit-seals/state`, () =>
      json({ keyId: '0123456789abcdef', lastSeal: null, unsealed: 1, unsealedSince: null }),
    ),
    http.get(`${API}/audit-events`, () => json(page([event]))),
  );
  const { user } = renderApp('/nhat-ky?event=41');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel: Sự kiện số 41' }, PATIENCE));
  const [heads, first] = await rowsOfSheet();
  expect(heads).toEqual(['Trường', 'Trước', 'Sau']);
  expect(first?.slice(1)).toEqual(['06/05/2024', '07/05/2024']);
});

test('whoever verifies or accepts a report saves its figures from its page', async () => {
  may('report:read', 'report:verify');
  let asked = 0;
  server.use(
    http.get(`${API}/reports/:id`, () => json(report('r1'))),
    http.get(`${API}/report-results/:id`, () => json({ reportId: 'r1', rows: results })),
    http.get(`${API}/report-events`, () => json(page([]))),
    http.get(`${API}/report-changes`, () => json({ items: [] })),
    http.get(`${API}/report-comments`, () => json(page([]))),
    http.get(`${API}/sheets/report-results/r1`, () => {
      asked += 1;
      return new HttpResponse('x', {
        headers: { 'Content-Disposition': 'attachment; filename="bao-cao.xlsx"' },
      });
    }),
  );
  const { user } = renderApp('/bao-cao/r1');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel' }, PATIENCE));
  await waitFor(() => expect(asked).toBe(1));
});
