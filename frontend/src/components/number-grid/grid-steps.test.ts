import { expect, it } from 'vitest';
import type { GridRow } from './grid-model';
import { applied, changesBetween, reversed } from './grid-steps';

function row(id: string, value: number | null, note: string | null = null): GridRow {
  return { id, cells: { value: { value }, note: { value: note } } };
}

function undone(rows: readonly GridRow[], from: readonly GridRow[], to: readonly GridRow[]) {
  return applied(rows, changesBetween(from, to).map(reversed));
}

it('takes back what was changed, and leaves what somebody else has written since', () => {
  const before = [row('I2', null), row('I3', null)];
  const after = [row('I2', 5), row('I3', null)];
  const withTheirs = [row('I2', 5, 'của người khác'), row('I3', 7)];
  const { rows, made } = undone(withTheirs, before, after);
  expect(rows).toEqual([row('I2', null, 'của người khác'), row('I3', 7)]);
  // And again, over theirs as well.
  expect(applied(rows, made.map(reversed)).rows).toEqual(withTheirs);
});

it('changes no cell that has something else in it than what the step wrote', () => {
  const before = [row('I2', 1), row('I3', 2)];
  const after = [row('I2', 5), row('I3', 6)];
  const { rows, made } = undone([row('I2', 9), row('I3', 6)], before, after);
  expect(rows).toEqual([row('I2', 9), row('I3', 2)]);
  expect(made).toHaveLength(1);
  // What was not taken back is not done again, even where theirs is what stood there once.
  expect(applied([row('I2', 1), row('I3', 2)], made.map(reversed)).rows).toEqual([
    row('I2', 1),
    row('I3', 6),
  ]);
});

it('brings rows back to where they were, and takes out those that came', () => {
  const [a, b, c, d] = [row('a', 1), row('b', 2), row('c', 3), row('d', 4)];
  expect(undone([a, d], [a, b, c, d], [a, d]).rows).toEqual([a, b, c, d]);
  expect(undone([a, b, c], [a], [a, b, c]).rows).toEqual([a]);
  // One that something else was written in stays.
  expect(undone([a, row('b', 7)], [a], [a, b]).rows).toEqual([a, row('b', 7)]);
});

it('knows no change where nothing differs', () => {
  expect(changesBetween([row('a', 1)], [row('a', 1)])).toEqual([]);
  expect(changesBetween([{ id: 'a', cells: {} }], [row('a', null)])).toEqual([]);
});

it('goes on where the rows show their figures in another way than when the step was made', () => {
  const summed = (own: number | null): GridRow => {
    const plain = row('I2', own === null ? null : own + 40);
    return { ...plain, added: { value: 40 } };
  };
  const step = changesBetween([summed(5)], [summed(8)]);
  expect(applied([row('I2', 8)], step.map(reversed)).rows).toEqual([row('I2', 5)]);
  expect(applied([row('I2', 5)], step).rows).toEqual([row('I2', 8)]);
  expect(applied([summed(8)], step.map(reversed)).rows).toEqual([summed(5)]);
  // What was no figure yet is none in either way, and is not what was added.
  const first = changesBetween([row('I2', null)], [row('I2', 8)]);
  expect(applied([summed(8)], first.map(reversed)).rows).toEqual([summed(null)]);
  // The same digits in the other way are another figure.
  expect(applied([row('I2', 48)], step.map(reversed)).made).toEqual([]);
});
