import { expect, it } from 'vitest';
import type { ResultRow } from '@/api/generated/types.gen';
import { internet, jobs } from '@/test/fixtures-reports';
import { type Pending, toRequest, typedCells } from './entry-model';
import { disputed, partText, picked, typedOver, unsent } from './entry-parts';

const FIVE: ResultRow = { ...jobs, value: 5, note: 'theo sổ' };
const THEIRS: ResultRow = { ...FIVE, version: 4, value: 7, note: 'đã sửa' };

function typed(
  row: ResultRow,
  cells: Record<string, number | string | null>,
  own?: Pending,
  cumulative = false,
) {
  const from = typedCells(row, cumulative, own);
  const changed = Object.entries(cells).map(([column, value]) => [column, { value }]);
  return typedOver(row, own, [from, { ...from, ...Object.fromEntries(changed) }], cumulative);
}

it('knows which parts were typed, and over what', () => {
  expect(typed(FIVE, { note: 'khác' })).toMatchObject({
    version: 3,
    cells: { note: { value: 'khác' } },
    over: { note: { value: 'theo sổ' } },
  });
  // The two numbers of a rate are one figure.
  expect(Object.keys(typed(internet, { numerator: 5 }).cells)).toContain('denominator');
});

it('leaves what nobody typed as it is', () => {
  const left = { value: null, cumulative: null, figureStays: true, note: 'khác' };
  expect(toRequest(THEIRS, typed(FIVE, { note: 'khác' }))).toMatchObject({ ...left, version: 4 });
  // Also what was told as a sum, whatever that has become.
  const told = { ...FIVE, toldCumulative: true };
  expect(toRequest(told, typed(told, { note: 'khác' }))).toMatchObject(left);
  expect(toRequest(FIVE, typed(FIVE, { note: 'khác' }, undefined, true))).toMatchObject(left);
  // Files alone leave the note as well.
  const files = { attach: ['a1'], detach: [] };
  expect(toRequest(FIVE, { ...typed(FIVE, {}), files })).toMatchObject({
    figureStays: true,
    note: 'theo sổ',
    files,
  });
  expect(toRequest(THEIRS, typed(FIVE, { value: 6 }))).toMatchObject({
    value: 6,
    figureStays: null,
    note: 'đã sửa',
  });
});

it('asks only where both have changed the same part, and differently', () => {
  const both = typed(FIVE, { value: 6, note: 'khác' });
  expect(disputed(FIVE, both)).toEqual([]);
  expect(disputed(THEIRS, both)).toEqual(['figure', 'note']);
  expect(disputed({ ...THEIRS, value: 6 }, both)).toEqual(['note']);
  expect(disputed({ ...THEIRS, note: 'theo sổ' }, both)).toEqual(['figure']);
  expect(disputed(THEIRS, typed(FIVE, { note: 'đã sửa' }))).toEqual([]);
  // Kept in earlier days, without what it was typed over.
  expect(disputed(THEIRS, { ...both, over: undefined })).toEqual(['figure', 'note']);
});

it('asks no more about a part that is picked, and keeps the other', () => {
  const both = typed(FIVE, { value: 6, note: 'khác' });
  const mine = picked(THEIRS, both, 'figure', true);
  expect(disputed(THEIRS, mine ?? undefined)).toEqual(['note']);
  const rest = mine && picked(THEIRS, mine, 'note', false);
  expect(rest && toRequest(THEIRS, rest)).toMatchObject({ value: 6, note: 'đã sửa' });
  expect(picked(THEIRS, typed(FIVE, { value: 6 }), 'figure', false)).toBeNull();
});

it('has left what was typed while the rest was being sent', () => {
  const sent = typed(FIVE, { value: 6 });
  const kept = { ...FIVE, version: 4, value: 6 };
  expect(unsent(sent, sent, kept)).toBeNull();
  const later = unsent(typed(FIVE, { note: 'khác' }, sent), sent, kept);
  expect(later).toMatchObject({ version: 4, cells: { note: { value: 'khác' } } });
  expect(later && Object.keys(later.cells)).toEqual(['note']);
});

it('writes a part as the period’s own figure, and what is no figure yet as it was typed', () => {
  expect(partText(jobs, typed(jobs, { value: 45 }, undefined, true), 'figure')).toBe('5');
  expect(partText(internet, typed(internet, { numerator: 1300 }), 'figure')).toBe('1.300 / –');
  expect(partText(FIVE, undefined, 'note')).toBe('theo sổ');
  expect(partText(jobs, undefined, 'figure')).toBe('–');
});
