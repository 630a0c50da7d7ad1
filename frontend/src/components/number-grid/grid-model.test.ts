import { expect, it } from 'vitest';
import {
  cellText,
  cleared,
  copied,
  editText,
  filledDown,
  type GridColumn,
  type GridRow,
  optionOf,
  pairIn,
  percentIn,
  type Range,
} from './grid-model';
import { pasted } from './paste';
import { readingsOf } from './paste-doubt';
import { readCell } from './read-cell';

const AMOUNT: GridColumn = { id: 'amount', header: 'Số tiền', kind: 'amount' };
const WHO: GridColumn = {
  id: 'who',
  header: 'Cơ quan',
  kind: 'choice',
  options: [
    { value: '1', code: 'xa-phuoc-son', label: 'UBND xã Phước Sơn' },
    { value: '2', code: 'nnptnt', label: 'Phòng Nông nghiệp và PTNT' },
  ],
};
const COLUMNS = [WHO, AMOUNT, { ...AMOUNT, id: 'other' }];
const FIRST: Range = { top: 0, left: 1, bottom: 0, right: 1 };
let made = 0;
const newRow = (): GridRow => {
  made += 1;
  return { id: `n${made}`, cells: {} };
};
const target = (range: Range, rows: GridRow[] = [newRow()]) => ({
  rows,
  columns: COLUMNS,
  range,
  newRow,
  mostRows: 3,
});
const values = (rows: readonly GridRow[], id = 'amount') => rows.map((row) => row.cells[id]?.value ?? null);

it('reads the Vietnamese way first, to the đồng', () => {
  expect(readCell(AMOUNT, '1.473,8')).toEqual({ value: 1_473_800_000 });
  expect(readCell(AMOUNT, '12,5')).toEqual({ value: 12_500_000 });
  expect(readCell(AMOUNT, '847,186')).toEqual({ value: 847_186_000 });
  expect(readCell(AMOUNT, '0,000001')).toEqual({ value: 1 });
  expect(readCell(AMOUNT, '8.570,956')).toEqual({ value: 8_570_956_000 });
  expect(readCell(AMOUNT, '1.47,3.8')).toEqual({ value: null, unread: '1.47,3.8' });
  expect(readCell(AMOUNT, '–')).toEqual({ value: null });
  expect(readCell(AMOUNT, '0')).toEqual({ value: 0 });
});

it('finds who is meant by code or by name without accents', () => {
  expect(optionOf(WHO.options ?? [], 'phong nong nghiep va  ptnt')?.value).toBe('2');
  expect(optionOf(WHO.options ?? [], 'XA-PHUOC-SON')?.value).toBe('1');
  expect(readCell(WHO, 'Phước Sơn')).toEqual({ value: null, unread: 'Phước Sơn' });
});

it('pastes a block, adds the rows that it needs and tells what had no place', () => {
  const { rows, range, cut } = pasted([['1,5', '2', 'x'], ['3'], ['4'], ['5']], target(FIRST), 'vi');
  expect(values(rows)).toEqual([1_500_000, 3_000_000, 4_000_000]);
  expect(values(rows, 'other')[0]).toBe(2_000_000);
  expect(range).toEqual({ top: 0, left: 1, bottom: 2, right: 2 });
  expect(cut).toBe(2);
});

it('puts one value into all selected cells, but into none that is locked', () => {
  const rows = [newRow(), { ...newRow(), locked: true }];
  const all: Range = { top: 0, left: 1, bottom: 1, right: 2 };
  const result = pasted([['7']], target(all, rows), 'vi');
  expect(values(result.rows)).toEqual([7_000_000, null]);
  expect(result.cut).toBe(2);
});

const HEADS: GridColumn = { id: 'heads', header: 'Lượt người', kind: 'number', decimals: 2 };

it('reads numbers as they are, the Vietnamese way first, and refuses what they can not be', () => {
  expect(readCell(HEADS, '1.473')).toEqual({ value: 1473 });
  expect(readCell(HEADS, '1.473,8')).toEqual({ value: 1473.8 });
  expect(readCell(HEADS, '0')).toEqual({ value: 0 });
  expect(readCell(HEADS, '')).toEqual({ value: null });
  expect(readCell(HEADS, '1,473.8', 'en')).toEqual({ value: 1473.8 });
  expect(readCell(HEADS, '-5')).toEqual({ value: null, unread: '-5' });
  expect(readCell(HEADS, '1,234')).toEqual({ value: null, unread: '1,234' });
  expect(readCell({ ...HEADS, decimals: 0 }, '12,0')).toEqual({ value: 12 });
  expect(
    copied([{ id: 'a', cells: { heads: { value: 1473.8 } } }], [HEADS], { ...FIRST, left: 0, right: 0 }),
  ).toEqual([['1.473,8']]);
});

it('reads rates as percentages and as pairs, and shows both', () => {
  const rate: GridColumn = { id: 'rate', header: 'Tỷ lệ', kind: 'rate', decimals: 2 };
  expect(readCell(rate, '62,4%')).toEqual({ value: 62.4 });
  expect(readCell(rate, '1.248/2.000')).toEqual({ value: '1248/2000' });
  expect(readCell(rate, '62,4% (1.248 / 2.000)')).toEqual({ value: '1248/2000' });
  expect(readCell(rate, '1,248/2,000', 'en')).toEqual({ value: '1248/2000' });
  expect(readCell(rate, '3/2')).toEqual({ value: null, unread: '3/2' });
  expect(readCell(rate, '1,234%')).toEqual({ value: null, unread: '1,234%' });
  expect(cellText(rate, { value: 62.4 })).toBe('62,4%');
  expect(cellText(rate, { value: '1248/2000' })).toBe('62,4% (1.248 / 2.000)');
  expect(cellText(rate, { value: '0/5' })).toBe('0% (0 / 5)');
  expect(cellText(rate, { value: null })).toBe('');
  expect(editText(rate, { value: '1248/2000' })).toBe('1248/2000');
  const stated = readCell(rate, '9,42% (2.345/24.900)');
  expect([percentIn(stated), pairIn(stated)]).toEqual([9.42, { numerator: 2345, denominator: 24_900 }]);
  expect(cellText(rate, stated)).toBe('9,42% (2.345 / 24.900)');
  expect(editText(rate, stated)).toBe('9,42% (2345/24900)');
  expect(readCell(rate, editText(rate, stated))).toEqual(stated);
  // Finer than the column takes: the pair says it by itself.
  expect(readCell(rate, '33,3333% (1/3)')).toEqual({ value: '1/3' });
  expect(editText(rate, { value: 62.4 })).toBe('62,4%');
});

it('writes into no column that is only to be seen, nor into one that the row has nothing for', () => {
  const columns = [HEADS, { ...HEADS, id: 'seen', readOnly: true }, { ...HEADS, id: 'other' }];
  const rows: GridRow[] = [
    { id: 'a', cells: {} },
    { id: 'b', cells: {}, lockedColumns: ['heads'] },
  ];
  const all: Range = { top: 0, left: 0, bottom: 1, right: 2 };
  const result = pasted(
    [
      ['1', '2', '3'],
      ['4', '5', '6'],
    ],
    { rows, columns, range: all, mostRows: 2 },
    'vi',
  );
  expect(values(result.rows, 'heads')).toEqual([1, null]);
  expect(values(result.rows, 'seen')).toEqual([null, null]);
  expect(values(result.rows, 'other')).toEqual([3, 6]);
  expect(result.cut).toBe(3);
  expect(readingsOf([['1', '1,473.8', '3']], columns, all)).toEqual(['vi']);
});

it('copies, clears and fills down', () => {
  const { rows } = pasted(
    [
      ['1.473,8', '2'],
      ['3', '4'],
    ],
    target(FIRST),
    'vi',
  );
  const all: Range = { top: 0, left: 1, bottom: 1, right: 2 };
  expect(copied(rows, COLUMNS, all)).toEqual([
    ['1.473,8', '2'],
    ['3', '4'],
  ]);
  expect(values(filledDown(rows, COLUMNS, all))).toEqual([1_473_800_000, 1_473_800_000]);
  expect(values(filledDown(rows, COLUMNS, { ...all, top: 1 }))).toEqual([1_473_800_000, 1_473_800_000]);
  expect(values(cleared(rows, COLUMNS, { ...all, top: 1 }))).toEqual([1_473_800_000, null]);
});
