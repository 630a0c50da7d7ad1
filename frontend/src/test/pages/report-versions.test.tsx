import { screen, within } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { ReportChange, ReportChanges } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { events, report, results } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);
const [first] = events;
const again = { ...first, id: 'e2', happenedAt: '2024-06-20T02:00:00Z' };

const told = { resultId: 'x1', value: 2, numerator: null, denominator: null, words: null, note: null };
const PROVED: ReportChange = {
  sectionId: 'r1-section',
  resultId: 'x1',
  indicatorId: 'i5',
  indicatorCode: 'I5',
  indicatorName: 'Số mô hình giảm nghèo',
  areaId: 'phuoc-son-area',
  areaName: 'Xã Phước Sơn',
  submittedAt: '2024-06-10T02:00:00Z',
  before: { ...told, files: [{ id: 'f1', name: 'nham.pdf' }] },
  now: { ...told, note: 'Đã bổ sung', files: [{ id: 'f2', name: 'danh-sach.pdf' }] },
};

const WORDS: NonNullable<ReportChanges['words']> = {
  submittedAt: '2024-06-10T02:00:00Z',
  before: { results: 'Đã mở hai lớp', difficulties: null, proposals: null },
  now: { results: 'Đã mở hai lớp', difficulties: 'Thiếu giáo viên', proposals: null },
};

function of(changes: Omit<ReportChanges, 'reportId'>) {
  server.use(
    http.get(`${API}/report-changes`, ({ request }) =>
      json(new URL(request.url).searchParams.get('eventId') ? changes : { items: [], words: null }),
    ),
  );
}

async function historyOf(changes: Omit<ReportChanges, 'reportId'>) {
  of(changes);
  const { user } = renderApp('/bao-cao/r1');
  await user.click(await screen.findByRole('button', { name: /^Lần nộp 20\/06\/2024/ }));
}

beforeEach(() => {
  server.use(
    http.get(`${API}/me`, () => json({ ...me, permissions: [...me.permissions, 'report:read'] })),
    http.get(`${API}/reports/:id`, () => json(report('r1'))),
    http.get(`${API}/report-results/:id`, () => json({ rows: results })),
    http.get(`${API}/report-events`, () => json(page([first, again] as unknown as JsonBodyType[]))),
    http.get(`${API}/report-comments`, () => json(page([]))),
  );
});

test('files, notes and words that are not as they went in before are told, though the figure is the same', async () => {
  await historyOf({ items: [PROVED], words: WORDS });
  const changes = within(await screen.findByRole('table', { name: 'So với lần nộp trước' }));
  const rows = changes.getAllByRole('row').slice(1);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toHaveTextContent(/I5.*Xã Phước Sơn – Ghi chú.*–.*Đã bổ sung/);
  expect(rows[1]).toHaveTextContent(/Tệp minh chứng: thêm 1, bỏ 1.*nham\.pdf.*danh-sach\.pdf/);
  expect(rows[2]).toHaveTextContent(/Phần lời.*Khó khăn, vướng mắc.*–.*10\/06\/2024.*Thiếu giáo viên/);
});

test('a submission in which nothing differs says so of everything that was kept', async () => {
  await historyOf({ items: [], words: { ...WORDS, now: WORDS.before } });
  expect(
    await screen.findByText(
      'Số liệu, ghi chú, tệp minh chứng và phần lời đều như lần nộp trước chưa bị rút lại.',
    ),
  ).toBeVisible();
});

test('of a time when words were not kept nothing is said about them', async () => {
  await historyOf({ items: [], words: null });
  expect(await screen.findByText(/không có bản lưu phần lời và tệp minh chứng để so/)).toBeVisible();
});
