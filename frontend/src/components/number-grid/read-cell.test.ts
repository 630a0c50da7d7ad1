import { expect, it } from 'vitest';
import type { GridColumn } from './grid-model';
import { readCell, whyUnread } from './read-cell';

const HEADS: GridColumn = { id: 'heads', header: 'Lượt người', kind: 'number', decimals: 0 };
const POINTS: GridColumn = { ...HEADS, decimals: 2 };
const RATE: GridColumn = { id: 'rate', header: 'Tỷ lệ', kind: 'rate', decimals: 1 };
const AMOUNT: GridColumn = { id: 'amount', header: 'Số tiền', kind: 'amount' };
const WHO: GridColumn = { id: 'who', header: 'Cơ quan', kind: 'choice', options: [] };

const WHY: [GridColumn, string, string, Record<string, string>?][] = [
  [HEADS, 'abc', 'number'],
  [HEADS, '1.47,3.8', 'number'],
  [HEADS, '-5', 'positive-or-zero'],
  [HEADS, '1.000,5', 'decimals', { decimals: '0' }],
  [POINTS, '1,234', 'decimals', { decimals: '2' }],
  [{ ...HEADS, decimals: undefined }, '1,23456', 'decimals', { decimals: '4' }],
  [HEADS, '1.000.000.000.000', 'decimalmax'],
  [RATE, 'nhiều', 'rate'],
  [RATE, '1/2/3', 'rate'],
  [RATE, '5/', 'notnull'],
  [RATE, '/5', 'notnull'],
  [RATE, '62,4% (/2.000)', 'notnull'],
  [RATE, '1,5/2', 'whole-pair'],
  [RATE, '-1/2', 'whole-pair'],
  [RATE, '1/0', 'positive'],
  [RATE, '3/2', 'over-denominator'],
  [RATE, '61% (1.248/2.000)', 'pair-differs', { rate: '62.4' }],
  [RATE, '62,45%', 'decimals', { decimals: '1' }],
  [RATE, '-5', 'positive-or-zero'],
  [AMOUNT, 'nhiều', 'number'],
  [AMOUNT, '-5', 'positive-or-zero'],
  [AMOUNT, '0,0000001', 'decimals', { decimals: '6' }],
  [AMOUNT, '99.999.999.999', 'decimalmax'],
  [WHO, 'Phước Sơn', 'choice'],
];

it.each(WHY)('tells why it can not read: %o %s', (column, text, type, params = {}) => {
  expect(readCell(column, text)).toEqual({ value: null, unread: text });
  expect(whyUnread(column, text)).toEqual({ type, params });
});

it('tells it of a text that was pasted as it was meant', () => {
  expect(whyUnread(HEADS, '1,000.5', 'en')).toEqual({ type: 'decimals', params: { decimals: '0' } });
  expect(whyUnread(AMOUNT, '1.473,8', 'dong')).toEqual({ type: 'decimals', params: { decimals: '0' } });
});

it('has nothing to tell of what it reads', () => {
  expect(whyUnread(HEADS, '1.000')).toBeNull();
  expect(whyUnread(RATE, '1.248/2.000')).toBeNull();
  expect(whyUnread(AMOUNT, '1.473,8')).toBeNull();
  expect(whyUnread(HEADS, '')).toBeNull();
});
