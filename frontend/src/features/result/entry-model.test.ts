import { expect, it } from 'vitest';
import type { ResultRow } from '@/api/generated/types.gen';
import type { GridRow } from '@/components/number-grid/grid-model';
import { internet, jobs } from '@/test/fixtures-reports';
import { changedRows, obstacleOf, type Pending, rateText, toGridRow, toRequest } from './entry-model';

const JOBS: ResultRow = {
  ...jobs,
  target: { value: 1473, numerator: null, denominator: null, words: null, sample: true },
  faults: [],
};
const INTERNET: ResultRow = { ...internet, last: null, target: JOBS.target, faults: [] };

function typed(cells: Record<string, number | null>, cumulative = false): Pending {
  return {
    version: 3,
    cumulative,
    cells: Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, { value }])),
  };
}

function texts(row: GridRow, ...columns: string[]) {
  return columns.map((column) => row.cells[column]?.value);
}

it('shows target, last and cumulative figure beside the cell; empty is not 0', () => {
  const empty = toGridRow(JOBS, false, undefined, false);
  expect(texts(empty, 'target', 'last', 'value', 'cumulative')).toEqual(['1.473', '12', null, '40']);
  const none = toGridRow({ ...JOBS, value: 0, cumulativeBefore: null }, false, undefined, false);
  expect(texts(none, 'value', 'cumulative')).toEqual([0, '0']);
});

it('adds what is typed to the cumulative figure at once, in either way of typing', () => {
  expect(texts(toGridRow(JOBS, false, typed({ value: 5 }), false), 'value', 'cumulative')).toEqual([5, '45']);
  expect(texts(toGridRow(JOBS, true, typed({ value: 45 }, true), false), 'value', 'cumulative')).toEqual([
    45,
    '45',
  ]);
  // Typed as one, looked at as the other.
  expect(texts(toGridRow(JOBS, false, typed({ value: 45 }, true), false), 'value')).toEqual([5]);
  expect(texts(toGridRow({ ...JOBS, value: 5 }, true, undefined, false), 'value')).toEqual([45]);
});

it('writes a rate with its counts, and none where nobody is in need', () => {
  expect(rateText(1248, 2000)).toBe('62,4% (1.248 / 2.000)');
  expect(rateText(0, 2000)).toBe('0% (0 / 2.000)');
  expect(rateText(0, 0)).toBe('– (0 / 0)');
  expect(rateText(null, null)).toBe('');
  const row = toGridRow(INTERNET, false, typed({ numerator: 1248, denominator: 2000 }), false);
  expect(texts(row, 'rate')).toEqual(['62,4% (1.248 / 2.000)']);
  expect(row.lockedColumns).toEqual(['value', 'words']);
});

it('holds back what is not whole yet', () => {
  expect(obstacleOf(INTERNET, typed({ numerator: 5, denominator: null }))).toEqual({
    column: 'denominator',
    rule: 'notnull',
  });
  expect(obstacleOf(INTERNET, typed({ numerator: 6, denominator: 5 }))?.rule).toBe('over-denominator');
  expect(obstacleOf(INTERNET, typed({ numerator: 5, denominator: 5 }))).toBeNull();
  expect(obstacleOf(INTERNET, typed({ numerator: null, denominator: null }))).toBeNull();
  const unread: Pending = { ...typed({}), cells: { value: { value: null, unread: '1.47,3.8' } } };
  expect(obstacleOf(JOBS, unread)).toEqual({ column: 'value', rule: 'unread' });
});

it('sends what was typed with the version that it was typed over', () => {
  expect(toRequest(JOBS, typed({ value: 45 }, true))).toEqual({
    resultId: 'r-jobs',
    version: 3,
    value: 45,
    numerator: null,
    denominator: null,
    words: null,
    cumulative: true,
    figureStays: null,
    cumulativeBefore: null,
    note: null,
    files: null,
  });
  expect(toRequest(INTERNET, typed({ numerator: 1, denominator: 2 }, true))).toMatchObject({
    cumulative: false,
  });
  // A correction downwards goes as the sum that it leads to.
  expect(toRequest(JOBS, typed({ value: -4 }))).toMatchObject({
    value: 36,
    cumulative: true,
    cumulativeBefore: { value: 40 },
  });
});

it('sends a rate that takes some back as the sum that it leads to', () => {
  const before = { value: null, numerator: 3, denominator: 5, words: null, dataTo: '2024-03-14' };
  const served: ResultRow = { ...INTERNET, nature: 'FLOW', cumulativeBefore: before };
  expect(toRequest(served, typed({ numerator: -1, denominator: 0 }))).toMatchObject({
    numerator: 2,
    denominator: 5,
    cumulative: true,
  });
});

it('finds the figures that a step has changed, and not those whose sums moved with them', () => {
  const before = [toGridRow(JOBS, false, undefined, false), toGridRow(INTERNET, false, undefined, false)];
  const [first, second] = before;
  if (!first || !second) throw new Error('two rows');
  const after = [
    { ...first, cells: { ...first.cells, value: { value: 0 } } },
    { ...second, cells: { ...second.cells, rate: { value: 'x' } } },
  ];
  expect(changedRows(before, after).map(({ id }) => id)).toEqual(['r-jobs']);
});
