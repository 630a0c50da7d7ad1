import { expect, it } from 'vitest';
import type { GridColumn, Range, Writing } from './grid-model';
import { pasted } from './paste';
import { readingsOf } from './paste-doubt';

const COLUMNS: GridColumn[] = [
  { id: 'name', header: 'Tên', kind: 'text' },
  { id: 'amount', header: 'Số tiền', kind: 'amount' },
  { id: 'heads', header: 'Lượt người', kind: 'number' },
];
const at = (column: number): Range => ({ top: 0, left: column, bottom: 0, right: column });

function amountIn(text: string, writing: Writing) {
  const rows = [{ id: '1', cells: {} }];
  const result = pasted([[text]], { rows, columns: COLUMNS, range: at(1), mostRows: 1 }, writing);
  return result.rows[0]?.cells.amount;
}

it('doubts a block that shows English signs among its figures only', () => {
  expect(readingsOf([['1,473.8']], COLUMNS, at(1))).toEqual(['en', 'vi']);
  expect(readingsOf([['1,473.8']], COLUMNS, at(2))).toEqual(['en', 'vi']);
  expect(readingsOf([['1.473,8']], COLUMNS, at(1))).toEqual(['vi']);
  expect(readingsOf([['1,473.8']], COLUMNS, at(0))).toEqual(['vi']);
  expect(amountIn('1,473.8', 'en')).toEqual({ value: 1_473_800_000 });
});

it('doubts amounts that no plan has in millions: they were copied in whole đồng', () => {
  expect(readingsOf([['61.000.000'], ['5.000.000']], COLUMNS, at(1))).toEqual(['dong', 'vi']);
  expect(readingsOf([['61000000000']], COLUMNS, at(1))).toEqual(['dong', 'vi']);
  expect(readingsOf([['61,000,000']], COLUMNS, at(1))).toEqual(['dong', 'en', 'vi']);
  expect(readingsOf([['1.000.000']], COLUMNS, at(1))).toEqual(['vi']);
  expect(readingsOf([['61.000.000']], COLUMNS, at(2))).toEqual(['vi']);
});

it('reads whole đồng whichever signs group them, and refuses parts of one', () => {
  expect(amountIn('61.000.000', 'dong')).toEqual({ value: 61_000_000 });
  expect(amountIn('61,000,000', 'dong')).toEqual({ value: 61_000_000 });
  expect(amountIn('61.000.000,00', 'dong')).toEqual({ value: 61_000_000 });
  expect(amountIn('61.000.000', 'vi')).toEqual({ value: 61_000_000_000_000 });
  expect(amountIn('1.473,8', 'dong')).toEqual({ value: null, unread: '1.473,8' });
});
