import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { ResultCellsRequest } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { internet, jobs, marchReport, marchResults } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, problem, server } from '@/test/server';

const ENTRY = '/nhap-ket-qua/report-1';
/** Columns of the grid: target, last, in the period, numerator, denominator, rate, cumulative, note. */
const VALUE = 2;
const NUMERATOR = 3;

let sent: ResultCellsRequest[] = [];

/** The server keeps what comes. */
function keep() {
  return http.put(`${API}/report-results/report-1`, async ({ request }) => {
    const body = (await request.json()) as ResultCellsRequest;
    sent.push(body);
    return HttpResponse.json({
      cells: body.cells.flatMap(({ resultId, value, numerator, denominator, note }) => {
        const known = marchResults.rows.find((one) => one.resultId === resultId);
        if (!known) return [];
        const row = { ...known, faults: [], value, numerator, denominator, note, version: known.version + 1 };
        return [{ resultId, version: row.version, outcome: 'SAVED', row }];
      }),
    });
  });
}

/** The server refuses the first cell that comes. */
function refuse(rule: string) {
  return http.put(`${API}/report-results/report-1`, async () => {
    const body = await problem(422, 'invalid-fields').json();
    return HttpResponse.json(
      { ...body, errors: [{ pointer: '/cells/0/value', type: rule, params: {} }] },
      { status: 422 },
    );
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
    keep(),
  );
});

async function cellAt(row: number, column: number) {
  const grid = await screen.findByRole('grid');
  const cell = grid.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`);
  if (!cell) throw new Error('no such cell');
  return cell;
}

async function paste(user: UserEvent, row: number, column: number, text: string) {
  const cell = await cellAt(row, column);
  await user.click(cell);
  fireEvent.paste(cell, { clipboardData: { getData: () => text } });
}

const toMend = (count: number) =>
  screen.findByRole('region', { name: `Có ${count} chỗ cần sửa để lưu được` });

test('what the page itself holds back is listed, each a way to its cell', async () => {
  const { user } = renderApp(ENTRY);
  await paste(user, 1, NUMERATOR, '2.100\t2.000');
  const wrong = await toMend(1);
  expect(wrong).toHaveTextContent('tử số lớn hơn mẫu số');
  await user.click(
    within(wrong).getByRole('button', { name: 'I8 Hộ nghèo dùng dịch vụ viễn thông, internet' }),
  );
  await waitFor(async () => expect(await cellAt(1, NUMERATOR)).toHaveFocus());

  await user.keyboard('1.900{Enter}');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(screen.queryByRole('region', { name: /cần sửa để lưu được/ })).not.toBeInTheDocument();
});

test('what cannot be read is listed with the column that it stands in', async () => {
  const { user } = renderApp(ENTRY);
  await paste(user, 1, NUMERATOR, '1.47,3.8\t1.000,5');
  const wrong = await toMend(2);
  const places = within(wrong).getAllByRole('listitem');
  expect(places[0]).toHaveTextContent('Tử số: Không đọc được số này. Hãy viết như 1.473,8.');
  expect(places[1]).toHaveTextContent('Mẫu số: Phải là số nguyên, không có phần thập phân.');
});

test('what the server has refused is listed too, until something else is typed', async () => {
  server.use(refuse('decimals'));
  const { user } = renderApp(ENTRY);
  await paste(user, 0, VALUE, '1,5');
  const wrong = await toMend(1);
  expect(wrong).toHaveTextContent('quá nhiều chữ số thập phân');
  server.use(keep());
  await user.click(within(wrong).getByRole('button', { name: 'I2 Lao động có việc làm mới' }));
  await user.keyboard('2{Enter}');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(screen.queryByRole('region', { name: /cần sửa để lưu được/ })).not.toBeInTheDocument();
});

test('nobody is told to wait for what waiting does not save', async () => {
  const { user } = renderApp(ENTRY);
  await paste(user, 1, NUMERATOR, '2.100\t2.000');
  expect(await screen.findByText('1 chỗ phải sửa mới lưu được')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Trình ký' }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByRole('alert')).toHaveTextContent(
    'Còn 1 chỗ phải sửa mới lưu được; xem danh sách cạnh bảng số liệu.',
  );
  expect(dialog).not.toHaveTextContent('Hãy chờ');
});

test('what waits and what is to be mended are told apart', async () => {
  server.use(http.put(`${API}/report-results/report-1`, () => HttpResponse.error()));
  const { user } = renderApp(ENTRY);
  await paste(user, 1, NUMERATOR, '2.100\t2.000');
  await paste(user, 0, VALUE, '5');
  expect(await screen.findByText(/1 ô chưa lưu – mất mạng/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Trình ký' }));
  const told = within(screen.getByRole('dialog')).getAllByRole('alert');
  expect(told.map((one) => one.textContent)).toEqual([
    'Còn 1 ô chưa lưu. Hãy chờ lưu xong rồi làm tiếp.',
    'Còn 1 chỗ phải sửa mới lưu được; xem danh sách cạnh bảng số liệu.',
  ]);
});

test('what two have written is to be picked, not to be waited for', async () => {
  server.use(
    http.put(`${API}/report-results/report-1`, () =>
      HttpResponse.json({
        cells: [
          {
            resultId: 'r-jobs',
            version: 4,
            outcome: 'CONFLICT',
            row: { ...jobs, version: 4, value: 9, enteredByName: 'Lê Văn Hai' },
          },
        ],
      }),
    ),
  );
  const { user } = renderApp(ENTRY);
  await paste(user, 0, VALUE, '5');
  await screen.findByRole('region', { name: '1 ô bị người khác sửa cùng lúc' });
  await user.click(screen.getByRole('button', { name: 'Trình ký' }));
  expect(screen.getByRole('dialog')).not.toHaveTextContent('Hãy chờ');
  expect(screen.getByRole('dialog')).toHaveTextContent('Còn 1 chỗ phải sửa mới lưu được');
});

test('whoever goes by the keys reads what is wrong with the cell that the focus is in', async () => {
  const { user } = renderApp(ENTRY);
  await paste(user, 1, NUMERATOR, '2.100\t2.000');
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByText('Ô đang chọn – Tử số: tử số lớn hơn mẫu số')).toBeVisible();
  await user.keyboard('{ArrowUp}');
  expect(screen.queryByText(/tử số lớn hơn mẫu số$/, { selector: 'p' })).not.toBeInTheDocument();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByText('Ô đang chọn – Tử số: tử số lớn hơn mẫu số')).toBeVisible();
});

test('a figure that can be sent is no fault, nor is one that is locked', async () => {
  server.use(
    http.get(`${API}/report-results/report-1`, () =>
      HttpResponse.json({ ...marchResults, rows: [jobs, { ...internet, editable: false }] }),
    ),
  );
  const { user } = renderApp(ENTRY);
  await paste(user, 0, VALUE, '5');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(screen.queryByRole('region', { name: /cần sửa để lưu được/ })).not.toBeInTheDocument();
});
