import { screen, within } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { ResultRow } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { internet, jobs, marchReport, marchResults } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);

function show(rows: readonly ResultRow[]) {
  server.use(http.get(`${API}/report-results/:id`, () => json({ ...marchResults, rows })));
}

beforeEach(() => {
  server.use(
    http.get(`${API}/me`, () =>
      json({ ...me, permissions: [...me.permissions, 'report:read', 'report:write'] }),
    ),
    http.get(`${API}/reports/:id`, () => json(marchReport)),
    http.get(`${API}/report-events`, () => json(page([]))),
    http.get(`${API}/report-changes`, () => json({ items: [] })),
    http.get(`${API}/report-comments`, () => json(page([]))),
  );
});

test('whoever decides sees the cumulative figure, what looks odd, and what proves it', async () => {
  show([
    {
      ...jobs,
      value: 410,
      toldCumulative: true,
      note: 'Khu công nghiệp tuyển đợt lớn',
      warnings: [
        { type: 'jump', params: { last: '12' } },
        { type: 'over-target', params: { percent: '129' } },
      ],
      attachments: [
        {
          id: 'file-a',
          version: 0,
          fileName: 'danh-sach.pdf',
          kind: 'PDF',
          size: 2_048,
          sha256: 'x',
          uploaderName: 'Mai',
          uploadedAt: '2024-03-15T02:00:00Z',
        },
      ],
    },
    internet,
  ]);
  renderApp('/bao-cao/report-1');
  const row = await screen.findByRole('row', { name: /I2 Lao động/ });
  expect(within(row).getByText('450')).toBeVisible();
  expect(row).toHaveTextContent('nhập lũy kế');
  expect(row).toHaveTextContent('khác nhiều so với kỳ trước (12)');
  expect(row).toHaveTextContent('đạt 129% chỉ tiêu giao cả năm');
  expect(row).toHaveTextContent('Khu công nghiệp tuyển đợt lớn');
  expect(within(row).getByRole('link', { name: 'danh-sach.pdf' })).toHaveAttribute(
    'href',
    '/api/v1/attachments/file-a/content',
  );
  // What is no flow does not add up.
  expect(screen.getByRole('columnheader', { name: 'Lũy kế từ đầu năm' })).toBeVisible();
  expect(within(screen.getByRole('row', { name: /I8/ })).getAllByRole('cell')[3]).toBeEmptyDOMElement();
});

test('what was told before stays the sum while this period is not told', async () => {
  show([jobs]);
  renderApp('/bao-cao/report-1');
  const row = await screen.findByRole('row', { name: /I2 Lao động/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .slice(0, 4)
      .map((cell) => cell.textContent),
  ).toEqual([expect.stringMatching(/^350/), '12', '–', '40']);
});
