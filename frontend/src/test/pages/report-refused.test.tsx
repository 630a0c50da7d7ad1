import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { expect, test } from 'vitest';
import type { ResultRow } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { internet, jobs, marchReport, marchResults } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);

function fault(resultId: string, type: string, params: Record<string, string> = {}) {
  return { pointer: '/sections/0', type, params: { ...params, resultId } };
}

test('figures that stand in the way of a step are named, with what is wrong, and lead to their cells', async () => {
  const inAnother: ResultRow = { ...internet, resultId: 'r-part', areaId: 'another', areaName: 'Thôn Hạ' };
  server.use(
    http.get(`${API}/me`, () =>
      json({ ...me, permissions: [...me.permissions, 'report:read', 'report:write'] }),
    ),
    http.get(`${API}/reports/:id`, () => json(marchReport)),
    http.get(`${API}/report-results/:id`, () => json({ ...marchResults, rows: [jobs, internet, inAnother] })),
    http.get(`${API}/report-events`, () => json(page([]))),
    http.get(`${API}/report-changes`, () => json({ items: [] })),
    http.get(`${API}/report-comments`, () => json(page([]))),
    http.post(`${API}/report-sections/ask-for-signature`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:invalid-fields',
          title: 'x',
          status: 422,
          detail: null,
          code: 'K7Q2M9XA',
          errors: [
            fault('r-part', 'part-over-whole', { whole: '1500' }),
            fault('r-jobs', 'empty-without-note'),
            fault('r-internet', 'whole-under-part', { code: '8.10', part: '1500' }),
          ],
        },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  const { user } = renderApp('/bao-cao/report-1');
  await user.click(await screen.findByRole('button', { name: 'Trình ký' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Trình ký' }));
  const summary = await screen.findByRole('region', { name: 'Có 3 chỗ cần sửa trước khi nộp' });
  await waitFor(() => expect(summary).toHaveFocus());
  // In the order of the grid.
  expect(
    within(summary)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'I2 Lao động có việc làm mới, Xã Phước Sơn – chưa nhập và chưa ghi lý do',
    'I8 Hộ nghèo dùng dịch vụ viễn thông, internet, Xã Phước Sơn – nhỏ hơn số (1.500) của chỉ tiêu thành phần 8.10',
    'I8 Hộ nghèo dùng dịch vụ viễn thông, internet, Thôn Hạ – lớn hơn số chung (1.500) của chỉ tiêu bao trùm',
  ]);

  await user.click(within(summary).getByRole('link', { name: /Thôn Hạ/ }));
  const grid = await screen.findByRole('grid');
  await waitFor(() => expect(grid.querySelector('td[data-row="2"][data-column="3"]')).toHaveFocus());
});
