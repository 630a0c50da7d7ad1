import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Notice, Reminder, ReminderMail, ReminderRequest } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { board, report, round } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);
const pageOf = (items: unknown[]) => json(page(items as JsonBodyType[]));

function notice(id: string, more: Partial<Notice>): Notice {
  return {
    id,
    kind: 'OVERDUE',
    task: 'ENTER',
    planId: 'plan-2024',
    roundId: 'round-2',
    roundName: 'Quý III/2024',
    reportId: `report-${id}`,
    consolidationId: null,
    agencyName: 'UBND xã Phước Sơn',
    dueOn: '2024-09-20',
    lateDays: 5,
    happenedAt: '2024-09-20T17:00:00Z',
    byName: null,
    message: null,
    read: false,
    ...more,
  };
}

const reminder: Reminder = {
  id: 'reminder-1',
  roundId: 'round-2',
  reportId: 'r1',
  agencyId: 'phuoc-son',
  agencyName: 'UBND xã Phước Sơn',
  message: null,
  remindedByName: 'Võ Minh Tâm',
  remindedAt: '2024-09-25T01:00:00Z',
};

function mail(id: string, more: Partial<ReminderMail>): ReminderMail {
  return {
    id,
    roundId: 'round-2',
    roundName: 'Quý III/2024',
    reportId: 'r1',
    consolidationId: null,
    agencyId: 'phuoc-son',
    agencyName: 'UBND xã Phước Sơn',
    userName: 'Nguyễn Thị Mai',
    kind: 'OVERDUE',
    dueOn: '2024-09-24',
    state: 'SENT',
    attempts: 1,
    stateSince: '2024-09-25T01:00:00Z',
    nextAttemptAt: null,
    ...more,
  };
}

/** What tells such a mail from one about a unit's report. */
const ofRound = { reportId: null, agencyId: null, agencyName: null };

function as(...permissions: string[]) {
  server.use(
    http.get(`${API}/me`, () =>
      json({ ...me, permissions: [...me.permissions, 'report:read', ...permissions] }),
    ),
  );
}

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-09-25T03:00:00Z') }));
afterEach(() => vi.useRealTimers());

test('what is new is counted in the head, and marked as read one by one or all at once', async () => {
  as('report:write');
  const read = new Set(['c']);
  const asked: string[][] = [];
  server.use(
    http.get(`${API}/tasks`, () => json({ items: [], total: 0 })),
    http.get(`${API}/notice-count`, () =>
      json({ unread: ['a', 'b', 'c', 'd'].filter((id) => !read.has(id)).length }),
    ),
    http.get(`${API}/notices`, () => {
      const items = [
        notice('a', {}),
        notice('b', { kind: 'REMINDED', byName: 'Võ Minh Tâm', message: 'Gửi trước 16 giờ' }),
        notice('d', { kind: 'RETURNED', task: 'CORRECT' }),
        notice('c', { kind: 'DUE_SOON' }),
      ].map((one) => ({ ...one, read: read.has(one.id) }));
      return json({ items, unread: items.filter((one) => !one.read).length });
    }),
    http.post(`${API}/notices/read`, async ({ request }) => {
      const { ids } = (await request.json()) as { ids: string[] };
      asked.push(ids);
      for (const id of ids) read.add(id);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderApp('/viec-cua-toi');
  expect(await screen.findByRole('link', { name: 'Thông báo mới: 3' })).toBeVisible();
  const row = await screen.findByRole('row', { name: /Được nhắc/ });
  expect(row).toHaveTextContent('Võ Minh Tâm nhắc lúc');
  expect(row).toHaveTextContent('“Gửi trước 16 giờ”');
  expect(screen.queryByText('Sắp đến hạn')).not.toBeInTheDocument();

  await user.click(within(row).getByRole('button', { name: /Đánh dấu đã đọc/ }));
  expect(await screen.findByRole('link', { name: 'Thông báo mới: 2' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Đánh dấu tất cả đã đọc' }));
  expect(await screen.findByText('Không có thông báo mới.')).toBeVisible();
  expect(asked).toEqual([['b'], ['a', 'd']]);

  await user.click(screen.getByRole('button', { name: 'Xem cả thông báo đã đọc' }));
  expect(await screen.findByText('Sắp đến hạn')).toBeVisible();
});

test('a notice of a whole round names no unit, and leads to its draft or to the round', async () => {
  as('report:write');
  const ofRound = { reportId: null, agencyName: null };
  server.use(
    http.get(`${API}/tasks`, () => json({ items: [], total: 0 })),
    http.get(`${API}/notices`, () =>
      json({
        items: [
          notice('a', { ...ofRound, task: 'ISSUE_REPORT', consolidationId: 'c1' }),
          notice('b', { ...ofRound, task: 'CONSOLIDATE' }),
        ],
        unread: 2,
      }),
    ),
  );
  renderApp('/viec-cua-toi');
  expect(
    await screen.findByRole('link', { name: 'Ban hành dự thảo báo cáo tổng hợp Quý III/2024' }),
  ).toHaveAttribute('href', '/bao-cao-tong-hop/c1');
  expect(screen.getByRole('link', { name: 'Lập báo cáo tổng hợp Quý III/2024' })).toHaveAttribute(
    'href',
    '/ky-bao-cao/round-2',
  );
  expect(
    screen.getByRole('button', { name: 'Đánh dấu đã đọc: Lập báo cáo tổng hợp Quý III/2024' }),
  ).toBeVisible();
});

test('who only reads is shown no bell, and asks for no notices', async () => {
  as();
  let asked = 0;
  server.use(
    http.get(`${API}/notice-count`, () => {
      asked++;
      return json({ unread: 0 });
    }),
  );
  renderApp('/');
  expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
  expect(screen.queryByRole('link', { name: /Thông báo mới/ })).not.toBeInTheDocument();
  expect(asked).toBe(0);
});

test('who looks on reads whom mail reached, and reminds nobody', async () => {
  as('reminder:read');
  server.use(
    http.get(`${API}/rounds/:id`, () => json({ ...round, id: 'round-2', status: 'OPEN' })),
    http.get(`${API}/reminder-mails`, () =>
      pageOf([
        mail('m1', { userName: 'Lê Thị Hoa', kind: 'REMINDED' }),
        mail('m2', { userName: 'Trần Văn Ba', kind: 'RETURNED' }),
        mail('m3', { ...ofRound, userName: 'Võ Minh Tâm', kind: 'REVISE', dueOn: null }),
      ]),
    ),
  );
  renderApp('/ky-bao-cao/round-2');
  expect(await screen.findByRole('row', { name: /Lê Thị Hoa/ })).toHaveTextContent('Được nhắc');
  expect(screen.getByRole('row', { name: /Trần Văn Ba/ })).toHaveTextContent('Bị trả lại');
  const row = screen.getByRole('row', { name: /Võ Minh Tâm/ });
  expect(row).toHaveTextContent('cả kỳ báo cáo');
  expect(row).toHaveTextContent('Cần lập lần tiếp theo của báo cáo tổng hợp');
  expect(screen.queryByRole('button', { name: /Nhắc/ })).not.toBeInTheDocument();
});

test('late units are chosen to begin with; one reminded within a day is named before it is again', async () => {
  as('round:write');
  const sent: ReminderRequest[] = [];
  server.use(
    http.get(`${API}/rounds/:id`, () => json({ ...round, id: 'round-2', status: 'OPEN' })),
    http.get(`${API}/reports`, () =>
      pageOf([
        report('r1', { agencyId: 'phuoc-son', state: 'DRAFT', lateDays: 5 }),
        report('r2', {
          agencyId: 'phuoc-hoa',
          agencyShortName: 'UBND xã Phước Hòa',
          state: 'NOT_STARTED',
          lateDays: 0,
        }),
        report('r3', { agencyId: 'phuoc-loc', agencyShortName: 'UBND xã Phước Lộc', state: 'SUBMITTED' }),
      ]),
    ),
    http.get(`${API}/reminders`, () => pageOf([reminder])),
    http.get(`${API}/reminder-mails`, () =>
      pageOf([mail('m1', {}), mail('m2', { userName: null, state: 'NO_HOLDER' })]),
    ),
    http.post(`${API}/reminders`, async ({ request }) => {
      sent.push((await request.json()) as ReminderRequest);
      return json({ items: [reminder] });
    }),
  );
  const { user } = renderApp('/ky-bao-cao/round-2');
  const boxes = await screen.findAllByRole('checkbox');
  expect(boxes).toHaveLength(2);
  expect(screen.getByRole('checkbox', { name: 'Chọn UBND xã Phước Hòa' })).not.toBeChecked();
  expect(screen.getByRole('row', { name: /chưa có ai/ })).toHaveTextContent('Chưa có người nhận');
  expect(screen.getByRole('row', { name: /chưa có ai/ })).toHaveTextContent('24/09/2024');

  await user.click(screen.getByRole('button', { name: 'Nhắc 1 đơn vị' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('UBND xã Phước Sơn: Võ Minh Tâm nhắc lúc');
  await user.type(within(dialog).getByRole('textbox', { name: /Lời nhắn/ }), 'Gửi hôm nay');
  await user.click(within(dialog).getByRole('button', { name: 'Vẫn nhắc lại 1 đơn vị' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({
    roundId: 'round-2',
    agencyIds: ['phuoc-son'],
    message: 'Gửi hôm nay',
    again: true,
  });
  expect(await screen.findByText('Đã nhắc 1 đơn vị')).toBeVisible();
});

test('the board names whom mail does not reach, each once', async () => {
  as('round:write');
  server.use(
    http.get(`${API}/report-board`, () => json(board)),
    http.get(`${API}/reminder-mails`, ({ request }) =>
      new URL(request.url).searchParams.get('unreached') === 'true'
        ? pageOf([
            mail('m1', { state: 'NO_ADDRESS' }),
            mail('m2', { state: 'NO_ADDRESS', roundId: 'round-1', kind: 'DUE_SOON' }),
            mail('m3', { state: 'NO_HOLDER', userName: null, agencyName: 'UBND xã Phước Thắng' }),
            mail('m5', {
              ...ofRound,
              state: 'NO_ADDRESS',
              userName: 'Nguyễn Văn Lãnh',
              kind: 'ISSUE_REPORT',
            }),
            mail('m6', { ...ofRound, state: 'NO_HOLDER', userName: null, kind: 'CONSOLIDATE' }),
          ])
        : pageOf([mail('m4', { state: 'NO_ADDRESS', userName: 'Lê Thị Hoa' })]),
    ),
  );
  renderApp('/ky-bao-cao/theo-doi');
  expect(
    await screen.findByText('Chưa có địa chỉ thư: Nguyễn Thị Mai (UBND xã Phước Sơn), Nguyễn Văn Lãnh.'),
  ).toBeVisible();
  expect(screen.getByText('Chưa có người dùng nào: UBND xã Phước Thắng.')).toBeVisible();
  expect(screen.getByText('Chưa có ai để lập hoặc ban hành báo cáo tổng hợp: Quý III/2024.')).toBeVisible();
  expect(screen.getByRole('button', { name: /Xuất|Excel/ })).toBeVisible();
});
