import { screen } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { expect, test } from 'vitest';
import { me } from '@/test/fixtures';
import { jobs, trace, trend } from '@/test/fixtures-progress';
import { report, results } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { savingSheets } from '@/test/saved-sheets';
import { API, page, server } from '@/test/server';

// Cold pages on a busy machine.
const PATIENCE = { timeout: 10_000 };
const rowsOfSheet = savingSheets();

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);
const reads = (...more: string[]) =>
  http.get(`${API}/me`, () => json({ ...me, permissions: [...me.permissions, ...more] }));

test('what one has to do is saved in words, with its days as days', async () => {
  const task = {
    kind: 'ENTER',
    reportId: 'r',
    roundId: 'q1',
    roundName: 'Tháng 1/2024',
    dueOn: '2024-01-17',
    lateDays: 0,
    agencyName: 'UBND xã Phước Sơn',
    consolidationId: null,
    obstacleId: null,
    obstacleTitle: null,
  };
  server.use(
    reads('report:read'),
    http.get(`${API}/tasks`, () =>
      json(page([task, { ...task, kind: 'OPEN_ROUND', dueOn: null, agencyName: null }])),
    ),
  );
  const { user } = renderApp('/viec-cua-toi');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel: Việc của tôi' }, PATIENCE));
  expect(await screen.findByText('Đã tải “viec-cua-toi.xlsx”')).toBeVisible();
  const [heads, first, second] = await rowsOfSheet();
  expect(heads).toEqual(['Việc', 'Hạn', 'Đơn vị', 'Loại việc']);
  expect(first).toEqual([
    expect.stringContaining('Tháng 1/2024'),
    '45308',
    'UBND xã Phước Sơn',
    expect.any(String),
  ]);
  // No day and no unit: cells that are not there.
  expect(second).toHaveLength(2);
});

test('what changed between two submissions is saved with its words and the names of its files', async () => {
  const figure = { resultId: 'x1', value: 2, numerator: null, denominator: null, words: null, note: null };
  const change = {
    resultId: 'x1',
    indicatorCode: 'I5',
    indicatorName: 'Số mô hình giảm nghèo',
    areaName: 'Xã Phước Sơn',
    submittedAt: '2024-06-10T02:00:00Z',
    before: { ...figure, files: [] },
    now: { ...figure, files: [{ id: 'f1', name: 'danh-sach.pdf' }] },
  };
  const words = {
    submittedAt: '2024-06-10T02:00:00Z',
    before: { results: null, difficulties: 'Chưa rõ', proposals: null },
    now: { results: null, difficulties: 'Thiếu giáo viên', proposals: null },
  };
  server.use(
    reads('report:read'),
    http.get(`${API}/reports/:id`, () => json(report('r1'))),
    http.get(`${API}/report-results/:id`, () => json({ rows: results })),
    http.get(`${API}/report-events`, () => json(page([]))),
    http.get(`${API}/report-comments`, () => json(page([]))),
    http.get(`${API}/report-changes`, () => json({ items: [change], words })),
  );
  const { user } = renderApp('/bao-cao/r1');
  await user.click(await screen.findByRole('button', { name: /^Xuất Excel: Thay đổi/ }, PATIENCE));
  const [, ...rows] = await rowsOfSheet();
  expect(rows).toEqual([
    [
      'I5 Số mô hình giảm nghèo – Xã Phước Sơn – Tệp minh chứng: thêm 1, bỏ 0',
      'Không có tệp',
      'danh-sach.pdf',
    ],
    ['Phần lời – Khó khăn, vướng mắc', 'Chưa rõ', 'Thiếu giáo viên'],
  ]);
});

test('the reports behind a figure are saved all, in the order of the screen, where it shows the first only', async () => {
  const line = trace.lines[0];
  const lines = Array.from({ length: 25 }, (_, at) => ({
    ...line,
    resultId: `result-${at}`,
    areaName: `Xã ${String(at).padStart(2, '0')}`,
  }));
  server.use(
    reads('report:read'),
    http.get(`${API}/progress`, () =>
      json({
        planId: 'plan-2024',
        areaId: 'tuy-phuoc',
        areaName: 'Huyện Tuy Phước',
        asOf: '2024-06-30',
        yearFrom: '2023-12-15',
        yearTo: '2024-12-14',
        rows: [jobs],
      }),
    ),
    http.get(`${API}/progress-trends/:id`, () => json(trend)),
    http.get(`${API}/progress-communes/:id`, () =>
      json({ indicatorId: jobs.indicatorId, asOf: '2024-06-30', areasAsOf: null, rows: [] }),
    ),
    http.get(`${API}/progress-traces/:id`, () => json({ ...trace, lines })),
  );
  const { user } = renderApp(`/tien-do/${jobs.indicatorId}?asOf=2024-06-30`);
  await user.click(await screen.findByRole('button', { name: 'Địa bàn' }, PATIENCE));
  await user.click(screen.getByRole('button', { name: 'Địa bàn' }));
  await user.click(screen.getByRole('button', { name: /^Xuất Excel: Báo cáo góp vào/ }));
  const [, ...rows] = await rowsOfSheet();
  expect(rows).toHaveLength(25);
  expect(rows[0]?.[1]).toBe('Xã 24');
});
