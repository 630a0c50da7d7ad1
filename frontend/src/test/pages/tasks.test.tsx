import { screen } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { me } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, server } from '@/test/server';

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);

beforeEach(() => {
  server.use(
    http.get(`${API}/me`, () =>
      json({ ...me, permissions: [...me.permissions, 'report:read', 'report:verify', 'report:comment'] }),
    ),
  );
});

afterEach(() => vi.useRealTimers());

test('what is to be done stands in the order that the server gives, with days beside dates', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-09-25T03:00:00Z') });
  const task = { planId: 'plan-2024', roundId: 'round-2', roundName: 'Quý III/2024', lateDays: 0 };
  server.use(
    http.get(`${API}/tasks`, () =>
      json({
        total: 4,
        items: [
          {
            ...task,
            kind: 'ENTER',
            reportId: 'r1',
            agencyName: 'UBND xã Phước Sơn',
            dueOn: '2024-09-20',
            lateDays: 5,
          },
          { ...task, kind: 'CORRECT', reportId: 'r3', agencyName: 'UBND xã Phước Lộc', dueOn: '2024-09-20' },
          { ...task, kind: 'VERIFY', reportId: 'r2', agencyName: 'UBND xã Phước Hòa', dueOn: '2024-09-25' },
          { ...task, kind: 'OPEN_ROUND', reportId: null, agencyName: null, dueOn: '2024-09-30' },
        ],
      }),
    ),
  );
  renderApp('/viec-cua-toi');
  const rows = (await screen.findAllByRole('row')).slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/Nhập kết quả Quý III\/2024.*20\/09\/2024 Chậm 5 ngày/),
    // It came in on time: that it came back after its day makes nobody late.
    expect.stringMatching(/Sửa báo cáo Quý III\/2024 bị trả lại20\/09\/2024 UBND xã Phước Lộc/),
    expect.stringMatching(/Kiểm tra báo cáo.*25\/09\/2024 \(hôm nay\)/),
    expect.stringMatching(/Mở kỳ Quý III\/2024.*30\/09\/2024 \(còn 5 ngày\)/),
  ]);
  expect(screen.getByRole('link', { name: /Kiểm tra báo cáo/ })).toHaveAttribute(
    'href',
    expect.stringContaining('/bao-cao/r2'),
  );
  expect(screen.getByRole('link', { name: 'Việc của tôi' })).toBeInTheDocument();
});

test('an obstacle stands among what is to be done, and leads to its page', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-09-25T03:00:00Z') });
  const task = {
    planId: 'plan-2024',
    reportId: null,
    roundId: null,
    roundName: null,
    obstacleTitle: 'Thiếu đất sản xuất',
    agencyName: 'UBND xã Phước Sơn',
    lateDays: 0,
  };
  server.use(
    http.get(`${API}/tasks`, () =>
      json({
        total: 3,
        items: [
          { ...task, kind: 'DECIDE_OBSTACLE', obstacleId: 'o1', dueOn: '2024-09-22', lateDays: 3 },
          { ...task, kind: 'ANSWER_OBSTACLE', obstacleId: 'o2', dueOn: '2024-09-30' },
          { ...task, kind: 'CLOSE_OBSTACLE', obstacleId: 'o3', dueOn: null },
        ],
      }),
    ),
  );
  renderApp('/viec-cua-toi');
  const rows = (await screen.findAllByRole('row')).slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/vướng mắc được trình: Thiếu đất sản xuất.*22\/09\/2024 Chậm 3 ngày/),
    expect.stringMatching(/Trả lời vướng mắc: Thiếu đất sản xuất.*30\/09\/2024 \(còn 5 ngày\)/),
    expect.stringMatching(/hỏi lại: Thiếu đất sản xuất–UBND xã Phước Sơn/),
  ]);
  expect(screen.getByRole('link', { name: /^Trả lời vướng mắc: / })).toHaveAttribute('href', '/vuong-mac/o2');
});

test('the report of a round is to be made, issued and told anew, each where that is done', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-09-25T03:00:00Z') });
  const task = {
    planId: 'plan-2024',
    reportId: null,
    consolidationId: null,
    obstacleId: null,
    agencyName: null,
    dueOn: '2024-09-22',
    lateDays: 3,
  };
  server.use(
    http.get(`${API}/tasks`, () =>
      json({
        total: 3,
        items: [
          { ...task, kind: 'CONSOLIDATE', roundId: 'round-2', roundName: 'Quý III/2024' },
          {
            ...task,
            kind: 'ISSUE_REPORT',
            roundId: 'round-1',
            roundName: 'Quý II/2024',
            consolidationId: 'c1',
          },
          {
            ...task,
            kind: 'REVISE',
            roundId: 'round-0',
            roundName: 'Quý I/2024',
            consolidationId: 'c0',
            dueOn: null,
            lateDays: 0,
          },
        ],
      }),
    ),
  );
  renderApp('/viec-cua-toi');
  const rows = (await screen.findAllByRole('row')).slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^Lập báo cáo tổng hợp Quý III\/202422\/09\/2024 Chậm 3 ngày–Lập báo cáo$/),
    expect.stringMatching(/^Ban hành dự thảo báo cáo tổng hợp Quý II\/2024.*Ban hành$/),
    expect.stringMatching(/^Lập lần tiếp theo của báo cáo tổng hợp Quý I\/2024: .*––Lập lần tiếp theo$/),
  ]);
  for (const [words, path] of [
    [/^Lập báo cáo tổng hợp/, '/ky-bao-cao/round-2'],
    [/^Ban hành dự thảo/, '/bao-cao-tong-hop/c1'],
    [/^Lập lần tiếp theo/, '/bao-cao-tong-hop/c0'],
  ] as const) {
    expect(screen.getByRole('link', { name: words })).toHaveAttribute('href', path);
  }
});

test('nothing to do says why, and when there will be', async () => {
  server.use(http.get(`${API}/tasks`, () => json({ items: [], total: 0 })));
  renderApp('/viec-cua-toi');
  expect(await screen.findByText('Không có việc nào đang chờ bạn')).toBeVisible();
});
