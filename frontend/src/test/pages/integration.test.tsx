import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { Webhook, WebhookDelivery, WebhookDeliverySummary } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

const webhook: Webhook = {
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

const message: WebhookDeliverySummary = {
  id: 'message',
  webhookId: 'webhook',
  eventId: 'event',
  kind: 'REPORT_ACCEPTED',
  state: 'FAILED',
  attempts: 10,
  createdAt: '2026-11-02T02:00:00Z',
  nextAttemptAt: null,
  finishedAt: '2026-11-05T02:00:00Z',
  lastStatus: 500,
  lastError: 'status',
  resentByName: null,
  version: 20,
};

const delivery: WebhookDelivery = {
  ...message,
  body: '{"type":"REPORT_ACCEPTED"}',
  log: [{ attemptedAt: '2026-11-02T02:00:01Z', durationMs: 31, status: null, error: 'timeout' }],
};

function permitted(...permissions: string[]) {
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, ...permissions] }),
    ),
  );
}

function log(messages: readonly WebhookDeliverySummary[]) {
  server.use(
    http.get(`${API}/webhook-deliveries`, ({ request }) => {
      const state = new URL(request.url).searchParams.get('state');
      return HttpResponse.json(page(messages.filter((one) => !state || one.state === state)));
    }),
    http.get(`${API}/webhook-deliveries/message`, () => HttpResponse.json(delivery)),
  );
}

test('who only looks sees how messages fare, and no button', async () => {
  storeCollection('webhooks', [webhook], 'webhook:read');
  permitted('webhook:read');
  log([message]);
  const { user } = renderApp('/tich-hop');
  expect(await screen.findByText('1 thông báo gửi hỏng')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Thêm điểm nhận' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Dòng thay đổi' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Hệ thống của xã' }));
  expect(await screen.findByText('Mã 500: không nhận')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Gửi lại' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Đổi khóa ký' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Xem thông báo: Báo cáo được duyệt' }));
  expect(await screen.findByText('không trả lời kịp')).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'Đóng' })).toHaveFocus();
});

test('what was given up is sent again over the version that was read', async () => {
  storeCollection('webhooks', [webhook], 'webhook:write');
  permitted('webhook:read', 'webhook:write');
  log([message]);
  const resent: (string | null)[] = [];
  server.use(
    http.post(`${API}/webhook-deliveries/message/resend`, ({ request }) => {
      resent.push(request.headers.get('If-Match'));
      return HttpResponse.json({ ...delivery, state: 'PENDING' });
    }),
  );
  const { user } = renderApp('/tich-hop/webhook');
  await user.click(await screen.findByRole('button', { name: 'Gửi lại' }));
  await waitFor(() => expect(resent).toEqual(['"20"']));
  expect(await screen.findByText('Đã xếp để gửi lại')).toBeInTheDocument();
});

test('the secret is shown once, after it has been made', async () => {
  storeCollection('webhooks', [webhook], 'webhook:write');
  permitted('webhook:read', 'webhook:write');
  log([]);
  server.use(
    http.post(`${API}/webhooks/webhook/rotate-secret`, () =>
      HttpResponse.json({ ...webhook, secret: 'whsec_bXV0', version: 1 }),
    ),
  );
  const { user } = renderApp('/tich-hop/webhook');
  await user.click(await screen.findByRole('button', { name: 'Đổi khóa ký' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Đổi khóa ký' }));
  expect(await screen.findByLabelText('Khóa ký của điểm nhận')).toHaveValue('whsec_bXV0');
  await user.click(screen.getByRole('button', { name: 'Tôi đã lưu khóa' }));
  expect(screen.queryByDisplayValue('whsec_bXV0')).not.toBeInTheDocument();
});

test('the feed tells what happened, and where to go on', async () => {
  permitted('webhook:read', 'change:read');
  server.use(
    http.get(`${API}/changes`, () =>
      HttpResponse.json({
        items: [
          {
            id: 'event',
            position: 7,
            kind: 'REPORT_OVERDUE',
            occurredAt: '2026-11-02T02:00:00Z',
            planId: 'plan-2024',
            planYear: 2024,
            roundId: 'round',
            roundName: 'Tháng 01/2024',
            frequency: 'MONTHLY',
            dataFrom: '2023-12-15',
            dataTo: '2024-01-14',
            reportId: 'report',
            sectionId: null,
            agencyCode: 'xa-phuoc-son',
            areaCode: '21970',
            verifierCode: null,
            coVerifierCode: null,
            decisionId: null,
            decisionNumber: null,
            dueOn: '2024-01-17',
            href: '/api/v1/reports/report',
          },
        ],
        nextCursor: 'c2luY2U6Nw',
        more: false,
      }),
    ),
  );
  renderApp('/tich-hop/thay-doi');
  expect(await screen.findByText('Báo cáo quá hạn')).toBeInTheDocument();
  expect(screen.getByText('17/01/2024')).toBeInTheDocument();
  expect(screen.getByText('c2luY2U6Nw')).toBeInTheDocument();
});
