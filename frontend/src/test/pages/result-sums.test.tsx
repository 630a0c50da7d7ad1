import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { ResultCellsRequest } from '@/api/generated/types.gen';
import { reportResultsQuery } from '@/api/report-queries';
import { draftsOf } from '@/lib/drafts';
import { me } from '@/test/fixtures';
import { jobs, marchReport, marchResults } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, server } from '@/test/server';

/** Figures stand beside the sums of other periods, which others may change meanwhile. */

const ENTRY = '/nhap-ket-qua/report-1';
const told = { value: null, numerator: null, denominator: null, words: null };
let sent: ResultCellsRequest[] = [];

/** The server answers the first figure with the row as it is then. */
function answer(outcome: 'SAVED' | 'CONFLICT', row = jobs) {
  return http.put(`${API}/report-results/report-1`, async ({ request }) => {
    sent.push((await request.json()) as ResultCellsRequest);
    return HttpResponse.json({ cells: [{ resultId: row.resultId, version: row.version, outcome, row }] });
  });
}

beforeEach(() => {
  sent = [];
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, 'report:read', 'report:write'] }),
    ),
    http.get(`${API}/reports/report-1`, () => HttpResponse.json(marchReport)),
    http.get(`${API}/report-results/report-1`, () => HttpResponse.json(marchResults)),
  );
});

async function type(user: UserEvent, keys: string) {
  const grid = await screen.findByRole('grid');
  const cell = grid.querySelector('td[data-row="0"][data-column="2"]');
  if (!cell) throw new Error('no such cell');
  await user.click(cell);
  await user.keyboard(`${keys}{Enter}`);
}

test('a correction downwards is reckoned anew where the months before have changed meanwhile', async () => {
  const changed = { ...jobs, cumulativeBefore: { ...told, value: 45, dataTo: '2024-02-14' } };
  server.use(answer('CONFLICT', changed));
  // Typed as the sum of 36 without a network, and then looked at as the month's own.
  const typed = {
    version: 3,
    cells: { value: { value: -4 } },
    over: { value: { value: null } },
    cumulative: false,
  };
  const at = '2024-03-15T02:00:00Z';
  draftsOf(me).keep('reports.report-1.results', {
    id: 'earlier',
    version: null,
    before: {},
    values: { 'r-jobs': typed },
    at,
  });
  renderApp(ENTRY);
  await waitFor(() => expect(sent).toHaveLength(1));
  server.use(answer('SAVED', { ...changed, version: 4, value: -4, toldCumulative: true }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[0]?.cells).toMatchObject([{ value: 36, cumulative: true, cumulativeBefore: { value: 40 } }]);
  expect(sent[1]?.cells).toMatchObject([{ value: 41, cumulative: true, cumulativeBefore: { value: 45 } }]);
});

test('what other periods show beside their figures is asked for again once a figure is saved', async () => {
  server.use(answer('SAVED', { ...jobs, version: 4, value: 5 }));
  const { user, queryClient } = renderApp(ENTRY);
  const april = reportResultsQuery('report-2').queryKey;
  queryClient.setQueryData(april, { ...marchResults, reportId: 'report-2' });
  await type(user, '5');
  await waitFor(() => expect(queryClient.getQueryState(april)?.isInvalidated).toBe(true));
  const own = reportResultsQuery('report-1').queryKey;
  expect(queryClient.getQueryState(own)?.isInvalidated).toBe(false);
});

test('what was typed in one way is undone and done again in the other', async () => {
  server.use(
    http.put(`${API}/report-results/report-1`, async ({ request }) => {
      const body = (await request.json()) as ResultCellsRequest;
      sent.push(body);
      const [cell] = body.cells;
      const own = cell?.value === null ? null : Number(cell?.value) - (cell?.cumulative ? 40 : 0);
      const row = { ...jobs, version: 3 + sent.length, value: own };
      return HttpResponse.json({
        cells: [{ resultId: row.resultId, version: row.version, outcome: 'SAVED', row }],
      });
    }),
  );
  const { user } = renderApp(ENTRY);
  await type(user, '5');
  await waitFor(() => expect(sent).toHaveLength(1));
  await user.click(screen.getByRole('radio', { name: 'Nhập số lũy kế' }));
  await type(user, '48');
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.cells).toMatchObject([{ value: 48, cumulative: true }]);

  await user.click(screen.getByRole('radio', { name: 'Nhập số trong kỳ' }));
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  await waitFor(() => expect(sent).toHaveLength(3));
  expect(sent[2]?.cells).toMatchObject([{ value: 5, cumulative: false }]);
  await user.click(screen.getByRole('radio', { name: 'Nhập số lũy kế' }));
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  await waitFor(() => expect(sent).toHaveLength(4));
  expect(sent[3]?.cells).toMatchObject([{ value: null }]);
  await user.click(screen.getByRole('button', { name: 'Làm lại' }));
  await waitFor(() => expect(sent).toHaveLength(5));
  expect(sent[4]?.cells).toMatchObject([{ value: 45, cumulative: true }]);
});
