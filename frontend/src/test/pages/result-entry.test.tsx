import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { ResultCellsRequest, ResultRow } from '@/api/generated/types.gen';
import { draftsOf } from '@/lib/drafts';
import { me } from '@/test/fixtures';
import { internet, jobs, marchReport, marchResults } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, problem, server } from '@/test/server';

const ENTRY = '/nhap-ket-qua/report-1';
/** Columns of the grid: target, last, in the period, numerator, denominator, rate, cumulative, note. */
const VALUE = 2;
const NUMERATOR = 3;
const DENOMINATOR = 4;
const NOTE = 7;

let sent: ResultCellsRequest[] = [];

function saved(row: ResultRow, changes: Partial<ResultRow> = {}) {
  return { ...row, faults: [], version: row.version + 1, ...changes };
}

/** The server keeps what comes, and tells it. */
function keep(outcome: 'SAVED' | 'CONFLICT' = 'SAVED', changes: Partial<ResultRow> = {}) {
  return http.put(`${API}/report-results/report-1`, async ({ request }) => {
    const body = (await request.json()) as ResultCellsRequest;
    sent.push(body);
    return HttpResponse.json({
      cells: body.cells.flatMap(({ resultId, value, numerator, denominator, figureStays, note }) => {
        const known = marchResults.rows.find((one) => one.resultId === resultId);
        if (!known) return [];
        const figure = figureStays ? {} : { value, numerator, denominator };
        const row = saved(known, { ...figure, note, ...changes });
        return [{ resultId, version: row.version, outcome, row }];
      }),
    });
  });
}

/** What the report says from now on. */
function tell(...rows: ResultRow[]) {
  server.use(http.get(`${API}/report-results/report-1`, () => HttpResponse.json({ ...marchResults, rows })));
}

beforeEach(() => {
  sent = [];
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, 'report:read', 'report:write'] }),
    ),
    http.get(`${API}/reports/report-1`, () => HttpResponse.json(marchReport)),
    http.get(`${API}/report-results/report-1`, () => HttpResponse.json(marchResults)),
    keep(),
  );
});

async function type(user: UserEvent, row: number, column: number, keys: string) {
  const grid = await screen.findByRole('grid');
  const cell = grid.querySelector(`td[data-row="${row}"][data-column="${column}"]`);
  if (!cell) throw new Error('no such cell');
  await user.click(cell);
  await user.keyboard(`${keys}{Enter}`);
}

function kept() {
  return draftsOf(me).read<Record<string, { version: number }>>('reports.report-1.results')[0]?.values;
}

test('a figure saves itself with the version that it was typed over, and its sum moves at once', async () => {
  const { user } = renderApp(ENTRY);
  await type(user, 0, VALUE, '5');
  expect(screen.getByRole('row', { name: /I2 Lao động/ })).toHaveTextContent('45');
  expect(await screen.findByText(/^Đã lưu lúc \d\d:\d\d$/)).toBeVisible();
  expect(sent).toHaveLength(1);
  expect(sent[0]?.cells).toMatchObject([{ resultId: 'r-jobs', version: 3, value: 5, cumulative: false }]);
  expect(kept()).toBeUndefined();
});

test('both counts of a rate go together, with the rate beside them', async () => {
  const { user } = renderApp(ENTRY);
  await type(user, 1, NUMERATOR, '1.300');
  expect(screen.getByRole('row', { name: /I8/ })).toHaveTextContent('phải nhập cả tử số và mẫu số');
  expect(sent).toHaveLength(0);
  await type(user, 1, DENOMINATOR, '2.000');
  expect(screen.getByRole('row', { name: /I8/ })).toHaveTextContent('65% (1.300 / 2.000)');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.cells).toMatchObject([{ resultId: 'r-internet', numerator: 1300, denominator: 2000 }]);
});

test('without a network figures wait on this machine, also when the page is opened anew', async () => {
  server.use(http.put(`${API}/report-results/report-1`, () => HttpResponse.error()));
  const { user } = renderApp(ENTRY);
  await type(user, 0, VALUE, '0');
  expect(await screen.findByText(/1 ô chưa lưu – mất mạng/)).toBeVisible();
  expect(kept()).toMatchObject({ 'r-jobs': { version: 3 } });

  cleanup();
  server.use(keep());
  renderApp(ENTRY);
  await waitFor(() => expect(sent[0]?.cells).toMatchObject([{ resultId: 'r-jobs', version: 3, value: 0 }]));
});

test('where somebody was faster both values are shown, and one is picked', async () => {
  server.use(keep('CONFLICT', { value: 9, enteredByName: 'Lê Văn Hai', enteredAt: '2024-03-15T02:05:00Z' }));
  const { user } = renderApp(ENTRY);
  await type(user, 0, VALUE, '5');
  const conflict = await screen.findByRole('region', { name: '1 ô bị người khác sửa cùng lúc' });
  expect(within(conflict).getByRole('button', { name: /Lấy số của Lê Văn Hai: 9/ })).toBeVisible();

  server.use(keep());
  await user.click(within(conflict).getByRole('button', { name: 'Giữ số của tôi: 5' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.cells).toMatchObject([{ resultId: 'r-jobs', version: 4, value: 5 }]);
});

test('a note does not put back the figure that somebody else has corrected meanwhile', async () => {
  tell({ ...jobs, value: 5 }, internet);
  server.use(keep('CONFLICT', { value: 7, note: null }));
  const { user } = renderApp(ENTRY);
  await type(user, 0, NOTE, 'đã đối chiếu');
  await waitFor(() => expect(sent).toHaveLength(1));
  server.use(keep());
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[0]?.cells).toMatchObject([{ version: 3, figureStays: true, note: 'đã đối chiếu' }]);
  expect(sent[1]?.cells).toMatchObject([{ version: 4, figureStays: true, note: 'đã đối chiếu' }]);
  expect(screen.queryByRole('region', { name: /bị người khác sửa/ })).not.toBeInTheDocument();
});

test('of notes that two have written both are shown, and nothing is asked about the figure beside them', async () => {
  server.use(keep('CONFLICT', { value: 9, note: 'chờ số liệu', enteredByName: 'Lê Văn Hai' }));
  const { user } = renderApp(ENTRY);
  await type(user, 0, NOTE, 'đã đối chiếu');
  const conflict = await screen.findByRole('region', { name: '1 ô bị người khác sửa cùng lúc' });
  expect(within(conflict).getAllByRole('button')).toHaveLength(2);
  expect(
    within(conflict).getByRole('button', { name: /^Lấy ghi chú của Lê Văn Hai: chờ số liệu/ }),
  ).toBeVisible();

  server.use(keep());
  await user.click(within(conflict).getByRole('button', { name: 'Giữ ghi chú của tôi: đã đối chiếu' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.cells).toMatchObject([{ version: 4, figureStays: true, note: 'đã đối chiếu' }]);
});

test('undoing takes back what was typed here, and nothing that somebody else has saved since', async () => {
  const { user, queryClient } = renderApp(ENTRY);
  await type(user, 0, VALUE, '5');
  await waitFor(() => expect(sent).toHaveLength(1));
  tell(saved(jobs, { value: 5 }), saved(internet, { numerator: 1300, denominator: 2000 }));
  await queryClient.invalidateQueries();
  expect(await screen.findByText('65% (1.300 / 2.000)')).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.cells).toMatchObject([{ resultId: 'r-jobs', version: 4, value: null }]);
  expect(screen.getByText('65% (1.300 / 2.000)')).toBeInTheDocument();
});

test('what could not be sent before the report was locked is named, and kept until it is saved or discarded', async () => {
  server.use(http.put(`${API}/report-results/report-1`, () => HttpResponse.error()));
  const { user } = renderApp(ENTRY);
  await type(user, 0, VALUE, '5');
  await type(user, 0, NOTE, 'theo sổ');
  await type(user, 1, NUMERATOR, '1.300');
  expect(await screen.findByText(/1 ô chưa lưu – mất mạng/)).toBeVisible();
  expect(screen.getByText('1 chỗ phải sửa mới lưu được')).toBeVisible();

  cleanup();
  server.use(keep());
  tell({ ...jobs, editable: false }, { ...internet, editable: false });
  const again = renderApp(ENTRY);
  const held = await screen.findByRole('region', {
    name: '2 ô đã nhập chưa lưu được vì báo cáo đang khóa',
  });
  expect(held).toHaveTextContent('I2 Lao động có việc làm mới: 5; ghi chú: theo sổ');
  expect(held).toHaveTextContent('I8 Hộ nghèo dùng dịch vụ viễn thông, internet: 1.300 / –');
  expect(Object.keys(kept() ?? {})).toEqual(['r-jobs', 'r-internet']);
  // The report does not say so.
  expect(screen.getByRole('row', { name: /I2 Lao động/ })).not.toHaveTextContent('theo sổ');
  expect(sent).toHaveLength(0);

  // The one that can be written again goes by itself.
  tell(jobs, { ...internet, editable: false });
  await again.queryClient.invalidateQueries();
  await waitFor(() =>
    expect(sent[0]?.cells).toMatchObject([{ resultId: 'r-jobs', value: 5, note: 'theo sổ' }]),
  );
  await again.user.click(await screen.findByRole('button', { name: 'Bỏ những ô này' }));
  expect(screen.queryByRole('region', { name: /báo cáo đang khóa/ })).not.toBeInTheDocument();
  await waitFor(() => expect(kept()).toBeUndefined());
});

test('a report that is locked while somebody types in it says so, and takes what waited when it is open again', async () => {
  server.use(http.put(`${API}/report-results/report-1`, () => problem(409, 'step-not-possible')));
  const { user, queryClient } = renderApp(ENTRY);
  await screen.findByRole('grid');
  tell({ ...jobs, editable: false }, { ...internet, editable: false });
  await type(user, 0, VALUE, '5');
  const held = { name: '1 ô đã nhập chưa lưu được vì báo cáo đang khóa' };
  expect(await screen.findByRole('region', held)).toHaveTextContent('I2 Lao động có việc làm mới: 5');

  server.use(keep());
  tell(jobs, internet);
  await queryClient.invalidateQueries();
  await waitFor(() => expect(sent[0]?.cells).toMatchObject([{ resultId: 'r-jobs', value: 5 }]));
  expect(screen.queryByRole('region', held)).not.toBeInTheDocument();
});

test('pasting what has no text, such as a picture, empties nothing', async () => {
  const { user } = renderApp(ENTRY);
  await type(user, 0, VALUE, '5');
  await waitFor(() => expect(sent).toHaveLength(1));
  const cell = screen.getByRole('grid').querySelector('td[data-row="0"][data-column="2"]');
  if (!cell) throw new Error('no such cell');
  await user.click(cell);
  fireEvent.paste(cell, { clipboardData: { getData: () => '' } });
  expect(cell).toHaveTextContent('5');
});

test('leaving a cell with a click saves what was typed in it, and nothing in the one clicked at', async () => {
  const { user } = renderApp(ENTRY);
  const grid = await screen.findByRole('grid');
  const [count, rate] = ['0', '1'].map((row) => grid.querySelector(`td[data-row="${row}"][data-column="3"]`));
  const value = grid.querySelector('td[data-row="0"][data-column="2"]');
  if (!count || !rate || !value) throw new Error('no such cells');
  await user.click(value);
  await user.keyboard('1473');
  await user.click(rate);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.cells).toMatchObject([{ resultId: 'r-jobs', value: 1473 }]);
  // A count is not told by two numbers: that cell is locked.
  await user.keyboard('12');
  await user.click(count);
  expect(rate).toHaveTextContent('12');
});

test('a refused cell says why and keeps the others from nothing', async () => {
  server.use(
    http.put(`${API}/report-results/report-1`, async ({ request }) => {
      sent.push((await request.json()) as ResultCellsRequest);
      const body = await problem(422, 'invalid-fields').json();
      return HttpResponse.json(
        { ...body, errors: [{ pointer: '/cells/0/value', type: 'decimals', params: {} }] },
        { status: 422 },
      );
    }),
  );
  const { user } = renderApp(ENTRY);
  await type(user, 0, VALUE, '1,5');
  expect(await screen.findByText('quá nhiều chữ số thập phân')).toBeInTheDocument();
  server.use(keep());
  await type(user, 0, VALUE, '2');
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.cells).toMatchObject([{ value: 2 }]);
});

test('figures that were too much at once go again by themselves', async () => {
  let refused = 0;
  server.use(
    http.put(`${API}/report-results/report-1`, () => {
      refused += 1;
      return problem(429, 'too-many-requests', { 'Retry-After': '1' });
    }),
  );
  const { user } = renderApp(ENTRY);
  await type(user, 0, VALUE, '5');
  await waitFor(() => expect(refused).toBe(1));
  expect(await screen.findByText(/1 ô chưa lưu/)).toBeInTheDocument();
  server.use(keep());
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(sent).toHaveLength(1));
});
