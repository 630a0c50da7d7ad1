import { plus } from '@/lib/number';
import { type Cell, EMPTY, type GridRow } from './grid-model';

type Rows = readonly GridRow[];

interface CellChange {
  rowId: string;
  column: string;
  /** What the cell said before and after, whatever its row adds to it in showing. */
  before: Cell;
  after: Cell;
}

interface RowChange {
  rowId: string;
  /** Where the row stands, or stood. */
  at: number;
  before: GridRow | null;
  after: GridRow | null;
}

/** What was changed by a step in one place: a cell, or a row that came or went as a whole. */
export type Change = CellChange | RowChange;

/** Whether two cells say the same; one that is not there says nothing. */
export function isSame(a: Cell = EMPTY, b: Cell = EMPTY): boolean {
  return a.value === b.value && a.unread === b.unread;
}

function moved(cell: Cell, by: number): Cell {
  return typeof cell.value === 'number' && by !== 0 ? { ...cell, value: plus(cell.value, by) } : cell;
}

function saidIn({ cells, added }: GridRow, column: string): Cell {
  return moved(cells[column] ?? EMPTY, -(added?.[column] ?? 0));
}

function columnsOf(a: GridRow, b: GridRow): string[] {
  return [...new Set([...Object.keys(a.cells), ...Object.keys(b.cells)])];
}

function cellChanges(from: GridRow, to: GridRow): CellChange[] {
  if (from === to) return [];
  return columnsOf(from, to)
    .map((column) => ({ rowId: to.id, column, before: saidIn(from, column), after: saidIn(to, column) }))
    .filter(({ before, after }) => !isSame(before, after));
}

/** What leads from one state of the rows to another. */
export function changesBetween(from: Rows, to: Rows): Change[] {
  const old = new Map(from.map((row) => [row.id, row]));
  const stays = new Set(to.map(({ id }) => id));
  const gone = from.flatMap((row, at): Change[] =>
    stays.has(row.id) ? [] : [{ rowId: row.id, at, before: row, after: null }],
  );
  const rest = to.flatMap((row, at): Change[] => {
    const before = old.get(row.id);
    return before ? cellChanges(before, row) : [{ rowId: row.id, at, before: null, after: row }];
  });
  return [...gone, ...rest];
}

/** What takes a change back. */
export function reversed<C extends Change>(change: C): C {
  return { ...change, before: change.after, after: change.before };
}

function changeCell(rows: GridRow[], { rowId, column, before, after }: CellChange): boolean {
  const at = rows.findIndex(({ id }) => id === rowId);
  const row = rows[at];
  if (!row || !isSame(saidIn(row, column), before)) return false;
  rows[at] = { ...row, cells: { ...row.cells, [column]: moved(after, row.added?.[column] ?? 0) } };
  return true;
}

function changeRow(rows: GridRow[], { rowId, at, before, after }: RowChange): boolean {
  const there = rows.findIndex(({ id }) => id === rowId);
  const row = rows[there];
  if (after && !row) rows.splice(at, 0, after);
  else if (before && row && cellChanges(before, row).length === 0) rows.splice(there, 1);
  else return false;
  return true;
}

/** Makes changes, each only where there still is what it begins from: what others wrote since is theirs. Tells which were made. */
export function applied(rows: Rows, changes: readonly Change[]): { rows: Rows; made: Change[] } {
  const next = [...rows];
  const made = changes.filter((change) =>
    'column' in change ? changeCell(next, change) : changeRow(next, change),
  );
  return { rows: next, made };
}
