import { expect, it } from 'vitest';
import type { TargetGrid } from '@/api/generated/types.gen';
import type { Cell, GridRow } from '@/components/number-grid/grid-model';
import { stated } from '@/test/fixtures';
import { targetGrid } from '@/test/fixtures-target-grid';
import {
  baselineText,
  conflictsOf,
  goesIntoTheDraft,
  gridColumns,
  gridRows,
  keptCell,
  keyOf,
  NO_DRAFT,
  toRequest,
  typedIn,
} from './target-grid-model';
import { findingsOf, totalsOf } from './target-grid-totals';

const WORDS = { whole: 'Toàn huyện', baseline: () => 'Số gốc' };
const SON = 'phuoc-son-area';
const HOA = 'phuoc-hoa-area';
const rows = gridRows(targetGrid, {}, WORDS);

function withCell(
  areaId: string,
  indicatorId: string,
  cell: Cell,
  from: readonly GridRow[] = rows,
): GridRow[] {
  return from.map((row) =>
    row.id === areaId ? { ...row, cells: { ...row.cells, [indicatorId]: cell } } : row,
  );
}

function total(from: readonly GridRow[], indicatorId: string) {
  return totalsOf(targetGrid, from).find((one) => one.indicatorId === indicatorId);
}

it('has a row for the district and each commune, a column for each indicator with its baseline', () => {
  expect(rows.map(({ name }) => name)).toEqual(['Toàn huyện', ...targetGrid.areas.map(({ name }) => name)]);
  const columns = gridColumns(targetGrid, WORDS);
  expect(columns.map(({ header }) => header)).toEqual(['I2', 'I2a', 'I7', 'I1', 'I1a', 'I1b', 'I11']);
  expect(columns[2]?.detail).toBe('Được đào tạo (%). Số gốc');
  expect(columns[6]?.kind).toBe('text');
});

it('writes a baseline as a rate with its counts', () => {
  expect(targetGrid.baselines.map(baselineText)).toEqual(['62,4% (1.248 / 2.000)']);
});

it('leaves what an issued plan states alone, and opens it in a draft', () => {
  expect(rows[0]?.lockedColumns).toEqual(['i2', 'i7']);
  expect(rows[1]?.lockedColumns).toEqual([]);
  const draft: TargetGrid = { ...targetGrid, allowedActions: ['EDIT', 'EDIT_STATED'] };
  expect(gridRows(draft, {}, WORDS)[0]?.lockedColumns).toEqual([]);
  const closed: TargetGrid = { ...targetGrid, allowedActions: [] };
  expect(gridRows(closed, {}, WORDS)[1]?.lockedColumns).toHaveLength(7);
});

it('tells equal, short, over and unknown; 0 is known and an empty cell is not', () => {
  expect(total(rows, 'i2')).toMatchObject({ sum: 4300, difference: 0, without: 0, verdict: 'EQUAL' });
  const less = withCell(SON, 'i2', { value: 0 });
  expect(total(less, 'i2')).toMatchObject({ sum: 2000, difference: -2300, without: 0, verdict: 'SHORT' });
  const unknown = withCell(SON, 'i2', { value: null });
  expect(total(unknown, 'i2')).toMatchObject({
    sum: 2000,
    difference: -2300,
    without: 1,
    verdict: 'UNKNOWN',
  });
  const more = withCell(HOA, 'i2', { value: 5000 }, unknown);
  expect(total(more, 'i2')).toMatchObject({ difference: 700, without: 1, verdict: 'OVER' });
});

it('divides rates from added pairs, once all areas have one', () => {
  const one = withCell(SON, 'i7', { value: '30/50' });
  expect(total(one, 'i7')).toMatchObject({
    sum: 60,
    numerator: 30,
    without: 1,
    withoutPair: 0,
    verdict: 'UNKNOWN',
  });
  // Their average would be 32,5.
  const both = withCell(HOA, 'i7', { value: '5/100' }, one);
  expect(total(both, 'i7')).toMatchObject({
    value: 100,
    sum: 23.3333,
    numerator: 35,
    denominator: 150,
    difference: -76.7,
    verdict: 'SHORT',
  });
  const alone = withCell(HOA, 'i7', { value: 90 }, one);
  expect(total(alone, 'i7')).toMatchObject({ sum: 60, without: 0, withoutPair: 1, verdict: 'UNKNOWN' });
});

it('writes into the draft amendment what an issued plan states, or is to state', () => {
  const key = keyOf({ areaId: 'tuy-phuoc', indicatorId: 'i2' });
  const ours = keyOf({ areaId: SON, indicatorId: 'i2a' });
  const drafted = {
    planId: 'plan-2024',
    indicatorId: 'i2',
    areaId: 'tuy-phuoc',
    value: 4500,
    numerator: null,
    denominator: null,
    words: null,
    source: stated('I.1.2'),
  };
  const writing = { amendment: { ordinal: 1 }, byCell: new Map([[key, drafted]]) };
  const open = gridRows(targetGrid, {}, WORDS, writing);
  expect(open[0]?.lockedColumns).toEqual([]);
  expect(open[0]?.cells.i2).toEqual({ value: 4500 });
  expect(typedIn(targetGrid, open, {}, writing)).toEqual({});
  expect(goesIntoTheDraft(targetGrid, key, writing, 'ASSUMED')).toBe(true);
  expect(goesIntoTheDraft(targetGrid, ours, writing, 'SAMPLE')).toBe(false);
  expect(goesIntoTheDraft(targetGrid, ours, writing, 'STATED')).toBe(true);
  expect(goesIntoTheDraft(targetGrid, key, NO_DRAFT, 'ASSUMED')).toBe(false);
  expect(toRequest(targetGrid, key, { version: 3, cell: { value: 4600 } }, 'ASSUMED', true)).toMatchObject({
    value: 4600,
    source: null,
  });
});

it('sends a pair as numerator and denominator, a percentage as a value', () => {
  const key = keyOf({ areaId: SON, indicatorId: 'i7' });
  expect(toRequest(targetGrid, key, { version: null, cell: { value: '1248/2000' } }, 'SAMPLE')).toMatchObject(
    {
      value: null,
      numerator: 1248,
      denominator: 2000,
      words: null,
    },
  );
  expect(toRequest(targetGrid, key, { version: null, cell: { value: 62.4 } }, 'SAMPLE')).toMatchObject({
    value: 62.4,
    numerator: null,
  });
});

it('finds pairs that add up exactly equal to the district, however its rate is stated', () => {
  const known = targetGrid.indicators.find(({ id }) => id === 'i7');
  const district = (value: number, numerator: number, denominator: number) => {
    const target = targetGrid.cells.find(
      (one) => one.areaId === targetGrid.areaId && one.indicatorId === 'i7',
    );
    if (!known || !target) throw new Error('no district');
    return keptCell(known, { ...target, value, numerator, denominator });
  };
  const added = (cell: Cell, one: string, other: string) =>
    withCell(
      targetGrid.areaId,
      'i7',
      cell,
      withCell(HOA, 'i7', { value: other }, withCell(SON, 'i7', { value: one })),
    );

  expect(total(added(district(66.6667, 8000, 12_000), '3000/4000', '5000/8000'), 'i7')).toMatchObject({
    value: 66.6667,
    difference: 0,
    verdict: 'EQUAL',
  });
  const coarse = district(65, 1301, 2000);
  expect(total(added(coarse, '301/1000', '1000/1000'), 'i7')).toMatchObject({
    value: 65,
    difference: 0,
    verdict: 'EQUAL',
  });
  expect(total(added(coarse, '302/1000', '1000/1000'), 'i7')).toMatchObject({
    difference: 0.05,
    verdict: 'OVER',
  });
});

it('keeps the percentage that a pair is stated as', () => {
  const key = keyOf({ areaId: SON, indicatorId: 'i7' });
  const stated = { version: null, cell: { value: '2345/24900=9.42' } };
  expect(toRequest(targetGrid, key, stated, 'SAMPLE')).toMatchObject({
    value: 9.42,
    numerator: 2345,
    denominator: 24_900,
  });
});

it('adds no percentages', () => {
  const rates = withCell(HOA, 'i7', { value: 90 }, withCell(SON, 'i7', { value: 80 }));
  expect(total(rates, 'i7')).toMatchObject({
    sum: null,
    difference: null,
    without: 0,
    withoutPair: 2,
    verdict: 'UNKNOWN',
  });
  expect(total(rates, 'i11')).toMatchObject({ value: null, sum: null, without: 1 });
});

it('finds parts that do not fit, without the dust of binary fractions', () => {
  expect(findingsOf(targetGrid, rows)).toEqual([]);
  expect(findingsOf(targetGrid, withCell(SON, 'i1b', { value: 0.4 }))).toEqual([
    {
      rule: 'PARTS_DIFFER',
      areaId: SON,
      indicatorId: 'i1',
      partIds: ['i1a', 'i1b'],
      whole: 2,
      parts: 2.2,
      difference: 0.2,
    },
  ]);
  // One part is not known: what it is to be may make up the rest.
  expect(findingsOf(targetGrid, withCell(SON, 'i1b', { value: null }))).toEqual([]);
  expect(findingsOf(targetGrid, withCell(SON, 'i2a', { value: 2301 }))).toMatchObject([
    { rule: 'PART_EXCEEDS', areaId: SON, indicatorId: 'i2', partIds: ['i2a'], difference: 1 },
  ]);
});

it('keeps what differs from what is there with the version that it was typed over', () => {
  const key = keyOf({ areaId: SON, indicatorId: 'i2a' });
  const typed = typedIn(targetGrid, withCell(SON, 'i2a', { value: 21 }), {});
  expect(typed).toEqual({ [key]: { version: 3, cell: { value: 21 } } });
  expect(typedIn(targetGrid, rows, typed)).toEqual({});
  expect(conflictsOf(targetGrid, typed)).toEqual([]);
  const since: TargetGrid = {
    ...targetGrid,
    cells: targetGrid.cells.map((one) => (one.id === `i2a-${SON}` ? { ...one, value: 25, version: 4 } : one)),
  };
  expect(conflictsOf(since, typed)).toEqual([key]);
  expect(typedIn(since, gridRows(since, typed, WORDS), typed)).toEqual(typed);
});

it('sends a new source only where it is another than that of the figure typed over', () => {
  const sampled = toRequest(
    targetGrid,
    keyOf({ areaId: SON, indicatorId: 'i2a' }),
    { version: 3, cell: { value: 21 } },
    'SAMPLE',
  );
  expect(sampled).toEqual({
    areaId: SON,
    indicatorId: 'i2a',
    version: 3,
    value: 21,
    numerator: null,
    denominator: null,
    words: null,
    source: null,
  });
  const fresh = toRequest(
    targetGrid,
    keyOf({ areaId: HOA, indicatorId: 'i11' }),
    { version: null, cell: { value: 'Tốt' } },
    'SAMPLE',
  );
  expect(fresh).toMatchObject({ version: null, value: null, words: 'Tốt', source: { provenance: 'SAMPLE' } });
});
