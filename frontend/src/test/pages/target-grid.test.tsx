import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { TargetGrid, TargetGridRequest } from '@/api/generated/types.gen';
import { showLanguage } from '@/i18n/language';
import { draftsOf } from '@/lib/drafts';
import { me } from '@/test/fixtures';
import { targetGrid } from '@/test/fixtures-target-grid';
import { renderApp } from '@/test/render-app';
import { API, server } from '@/test/server';

const PATH = '/chi-tieu/giao';
const SON = 'phuoc-son-area';
const AT = `${API}/target-grids/plan-2024`;
let sent: TargetGridRequest[] = [];

function shows(grid: TargetGrid) {
  return http.get(AT, () => HttpResponse.json(grid));
}

beforeEach(() => {
  sent = [];
  server.use(
    shows(targetGrid),
    http.put(AT, async ({ request }) => {
      sent.push((await request.json()) as TargetGridRequest);
      return HttpResponse.json(targetGrid);
    }),
  );
});

async function type(user: UserEvent, row: number, column: number, keys: string) {
  const grid = await screen.findByRole('grid');
  const cell = grid.querySelector(`td[data-row="${row}"][data-column="${column}"]`);
  if (!cell) throw new Error('no such cell');
  await user.click(cell);
  await user.keyboard(`${keys}{Enter}`);
}

function refused(status: number, kind: string, pointer: string, type: string) {
  return http.put(AT, () =>
    HttpResponse.json(
      {
        type: `urn:giam-ngheo:problem:${kind}`,
        title: kind,
        status,
        detail: null,
        code: 'K7Q2M9XA',
        errors: [{ pointer, type, params: {} }],
      },
      { status, headers: { 'Content-Type': 'application/problem+json' } },
    ),
  );
}

test('sums are told as one types, and what changed is saved at once', async () => {
  const { user } = renderApp(PATH);
  const grid = await screen.findByRole('grid');
  expect(within(grid).getByText(/Khớp/)).toBeVisible();
  await type(user, 1, 0, '2260');
  expect(within(grid).getByText(/Thiếu 40/)).toBeVisible();
  await type(user, 1, 0, '{Delete}');
  expect(within(grid).getAllByText(/Chưa rõ/)[0]).toHaveTextContent('(chưa giao: 1) còn 2.300');
  await type(user, 1, 0, '2310');
  expect(within(grid).getByText(/Vượt 10/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Lưu chỉ tiêu' }));
  await screen.findByText('Đã lưu 1 ô');
  expect(sent).toEqual([
    {
      cells: [
        {
          areaId: SON,
          indicatorId: 'i2',
          version: 1,
          value: 2310,
          numerator: null,
          denominator: null,
          words: null,
          source: { provenance: 'ASSUMED', section: null, note: null },
        },
      ],
    },
  ]);
  expect(screen.getByText('Không có gì chưa lưu')).toBeVisible();
});

test('parts that exceed their whole are listed with ways to the cells', async () => {
  const { user } = renderApp(PATH);
  await type(user, 1, 1, '2301');
  const found = await screen.findByRole('region', { name: '1 chỗ thành phần không khớp với tổng thể' });
  expect(found).toHaveTextContent('I2a = 2.301, lớn hơn I2 = 2.300');
  await user.click(within(found).getByRole('button', { name: /Đến ô I2a/ }));
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-column', '1'));
  expect(screen.getByRole('heading', { name: /Ô đang chọn: I2a/ })).toBeVisible();
});

test('what was typed waits on this machine until it is saved or dropped', async () => {
  const { user } = renderApp(PATH);
  await type(user, 1, 0, '2200');
  await waitFor(() => expect(draftsOf(me).read('target-grids.plan-2024')).toHaveLength(1));
  cleanup();
  const { user: again } = renderApp(PATH);
  expect(await screen.findByText('1 ô chưa lưu, đang giữ trên máy này')).toBeVisible();
  await again.click(screen.getByRole('button', { name: 'Bỏ những gì đã gõ' }));
  expect(screen.getByText('Không có gì chưa lưu')).toBeVisible();
  expect(draftsOf(me).read('target-grids.plan-2024')).toEqual([]);
});

test('a cell that was refused says why, and one that cannot be read is not sent', async () => {
  server.use(refused(409, 'plan-issued', '/cells/0/value', 'plan-issued'));
  const { user } = renderApp(PATH);
  await type(user, 1, 0, 'nhiều');
  await user.click(screen.getByRole('button', { name: 'Lưu chỉ tiêu' }));
  const toMend = await screen.findByRole('region', { name: 'Có 1 ô cần sửa' });
  await waitFor(() => expect(toMend).toHaveFocus());
  await type(user, 1, 0, '2200');
  await user.click(screen.getByRole('button', { name: 'Lưu chỉ tiêu' }));
  const wrong = await screen.findByRole('region', { name: 'Có 1 ô cần sửa' });
  await waitFor(() => expect(wrong).toHaveTextContent('chỉ điều chỉnh kế hoạch mới sửa được'));
  expect(sent).toEqual([]);
});

/** Columns of the grid: people, a part of them, a rate in per cent, a rate in points. */
const HEADS = 0;
const RATE = 2;
const POINTS = 3;

test.each([
  [
    HEADS,
    'abc',
    'Không đọc được số này. Hãy viết như 1.473,8.',
    "This number can't be read. Write it like 1.473,8.",
  ],
  [HEADS, '1.000,5', 'Phải là số nguyên, không có phần thập phân.', 'A whole number, without decimals.'],
  [HEADS, '-5', 'Không được âm.', 'Not below 0.'],
  [HEADS, '1.000.000.000.000', 'Số quá lớn.', 'Too large.'],
  [POINTS, '1,234', 'Số chữ số thập phân nhiều nhất: 2.', 'At most 2 decimals.'],
  [RATE, '30/', 'Cần đủ tử số và mẫu số.', 'Both numerator and denominator are needed.'],
  [RATE, '3/2', 'Tử số không thể lớn hơn mẫu số.', "The numerator can't be greater than the denominator."],
  [
    RATE,
    '61% (1.248/2.000)',
    'Tỷ lệ không khớp với tử số chia mẫu số (62,4%).',
    'The rate is not what the numerator divided by the denominator comes to (62,4%).',
  ],
])(
  'a cell that cannot be read says why, above the grid and in itself: %i %s',
  async (column, typed, vi, en) => {
    const { user } = renderApp(PATH);
    await type(user, 1, column, typed);
    const cell = screen.getByRole('grid').querySelector(`td[data-row="1"][data-column="${column}"]`);
    expect(await screen.findByRole('region', { name: 'Có 1 ô cần sửa' })).toHaveTextContent(vi);
    expect(cell).toHaveAttribute('title', vi);
    await act(() => showLanguage('en'));
    expect(screen.getByRole('region', { name: '1 cells to mend' })).toHaveTextContent(en);
    expect(cell).toHaveAttribute('title', en);
    await act(() => showLanguage('vi'));
  },
);

test('a block that was pasted is asked about in what each column makes of it, and says why not', async () => {
  const { user } = renderApp(PATH);
  const grid = await screen.findByRole('grid');
  const first = grid.querySelector('td[data-row="1"][data-column="1"]');
  if (!first) throw new Error('no such cell');
  await user.click(first);
  fireEvent.paste(first, { clipboardData: { getData: () => '1,000.5\t1,248/2,000' } });
  const asked = screen.getByRole('dialog', { name: 'Số dán vào viết theo kiểu nào?' });
  const readings = within(asked)
    .getAllByRole('row')
    .map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent),
    );
  expect(readings).toEqual([
    [],
    ['Phải là số nguyên, không có phần thập phân.', 'Không đọc được số này. Hãy viết như 1.473,8.'],
    ['62,4% (1.248 / 2.000)', 'Tử số và mẫu số phải là số nguyên, không âm, nhiều nhất 12 chữ số.'],
  ]);
  await user.click(within(asked).getByRole('button', { name: 'Hiểu kiểu Anh – Mỹ' }));
  expect(grid).toHaveTextContent('62,4% (1.248 / 2.000)');
  expect(await screen.findByRole('region', { name: 'Có 1 ô cần sửa' })).toHaveTextContent(
    'I2a, Xã Phước Sơn Không đọc được số này.',
  );
});

test('where somebody else has written, both figures are shown and one is picked', async () => {
  const { user } = renderApp(PATH);
  await type(user, 1, 0, '2200');
  const since: TargetGrid = {
    ...targetGrid,
    cells: targetGrid.cells.map((one) =>
      one.id === 'target-phuoc-son-area' ? { ...one, value: 2250, version: 2 } : one,
    ),
  };
  server.use(refused(412, 'stale-version', '/cells/0/value', 'stale-version'), shows(since));
  await user.click(screen.getByRole('button', { name: 'Lưu chỉ tiêu' }));
  const conflict = await screen.findByRole('region', { name: '1 ô đã được người khác sửa' });
  expect(within(conflict).getByRole('button', { name: 'Giữ số của tôi: 2.200' })).toBeVisible();
  await user.click(within(conflict).getByRole('button', { name: 'Lấy số mới: 2.250' }));
  expect(screen.getByText('Không có gì chưa lưu')).toBeVisible();
  expect(screen.getByRole('grid')).toHaveTextContent('2.250');
});

test('whoever does not give targets reads them', async () => {
  server.use(shows({ ...targetGrid, allowedActions: [] }));
  renderApp(PATH);
  const grid = await screen.findByRole('grid');
  expect(within(grid).getAllByRole('gridcell', { name: /2\.300/ })[0]).toHaveAttribute(
    'aria-readonly',
    'true',
  );
  expect(screen.queryByRole('button', { name: 'Lưu chỉ tiêu' })).toBeNull();
  expect(
    within(grid).getAllByText('Số liệu mẫu để minh họa, không phải số liệu thật.').length,
  ).toBeGreaterThan(0);
});
