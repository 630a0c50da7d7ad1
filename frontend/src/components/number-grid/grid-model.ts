import { formatMoney } from '@/lib/money';
import { formatNumber } from '@/lib/number';
import { type Pair, pairOf, percentOf, rateText } from '@/lib/rate';
import { searchable } from '@/lib/text';

/** Something that a cell may hold the id of. */
export interface GridOption {
  value: string;
  label: string;
  /** What people call it for short; typed and pasted as well as the label. */
  code?: string;
}

export interface GridColumn {
  id: string;
  header: string;
  /** What stands below its header in small. */
  detail?: string;
  kind: 'amount' | 'number' | 'rate' | 'text' | 'choice';
  /** With how many decimals a number may be written; 4 where nothing is said. */
  decimals?: number;
  /** It is there to be seen beside what is typed. */
  readOnly?: boolean;
  options?: readonly GridOption[];
  /** How wide it is to be, in characters. */
  width?: number;
  /** Long texts are cut to a few lines while they are not edited. */
  brief?: boolean;
}

/** What a cell holds: an amount in whole đồng, a number as it is, a rate in per cent or as a pair, the id of an option, a text; or nothing. */
export interface Cell {
  value: number | string | null;
  /** What was typed or pasted and could not be read: kept to be mended, never guessed. */
  unread?: string;
}

export interface GridRow {
  id: string;
  /** What stands at its head instead of its number. */
  name?: string;
  /** What stands below its name in small. */
  detail?: string;
  cells: Readonly<Record<string, Cell>>;
  /** What its figures show on top of what they say, by column: undoing goes on where that changes. */
  added?: Readonly<Record<string, number>>;
  /** The columns that it has nothing to be typed in. */
  lockedColumns?: readonly string[];
  /** It is there to be seen, and changes nowhere but as a whole. */
  locked?: boolean;
}

export interface Place {
  row: number;
  column: number;
}

/** A rectangle of cells, its corners included. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const EMPTY: Cell = { value: null };

/** How figures that are pasted are written: in our signs or in English ones, and amounts in millions, or in whole đồng. */
export type Writing = 'vi' | 'en' | 'dong';

export function rangeOf(a: Place, b: Place): Range {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** Finds an option by its code or label, accents, case and double spaces aside; only one may fit. */
export function optionOf(options: readonly GridOption[], typed: string): GridOption | undefined {
  const wanted = searchable(typed);
  const named = options.filter(
    ({ code, label }) => searchable(code ?? '') === wanted || searchable(label) === wanted,
  );
  return named.length === 1 ? named[0] : undefined;
}

/** Whether a cell is there to be seen only. */
export function isLocked(row: GridRow, column: GridColumn): boolean {
  return row.locked === true || column.readOnly === true || row.lockedColumns?.includes(column.id) === true;
}

/** Whether a column is of figures, which stand at the right. */
export function isFigure({ kind }: GridColumn): boolean {
  return kind === 'amount' || kind === 'number' || kind === 'rate';
}

/** A pair as a cell of rates holds it, with the percentage that it is stated as: a percentage alone is a number there. */
export function pairValue(pair: Pair, percent: number | null = null): string {
  const written = `${pair.numerator}/${pair.denominator}`;
  return percent === null || percent === percentOf(pair) ? written : `${written}=${percent}`;
}

/** The pair that a cell of rates holds; nothing where that is a percentage alone. */
export function pairIn({ value }: Cell): Pair | null {
  if (typeof value !== 'string') return null;
  const [numerator, denominator] = value.split(/[/=]/).map(Number);
  return pairOf(numerator ?? null, denominator ?? null);
}

/** The percentage that a cell of rates states; nothing where a pair says it by itself. */
export function percentIn({ value }: Cell): number | null {
  if (typeof value !== 'string') return value;
  const [, percent] = value.split('=');
  return percent === undefined ? null : Number(percent);
}

/** What a cell looks like, and what is copied of it. */
export function cellText(column: GridColumn, cell: Cell): string {
  if (cell.unread !== undefined) return cell.unread;
  if (cell.value === null) return '';
  if (column.kind === 'rate') {
    return rateText(percentIn(cell), pairIn(cell), column.decimals);
  }
  if (typeof cell.value === 'number') {
    return column.kind === 'number' ? formatNumber(cell.value) : formatMoney(cell.value, 'million');
  }
  if (column.kind !== 'choice') return cell.value;
  return column.options?.find(({ value }) => value === cell.value)?.label ?? cell.value;
}

/** What stands in the editor: figures without the dots between groups. */
export function editText(column: GridColumn, cell: Cell): string {
  const pair = column.kind === 'rate' && cell.unread === undefined ? pairIn(cell) : null;
  const percent = pair ? percentIn(cell) : null;
  if (pair) return percent === null ? pairValue(pair) : `${formatNumber(percent)}% (${pairValue(pair)})`;
  const text = cellText(column, cell);
  return isFigure(column) && cell.unread === undefined ? text.replaceAll('.', '') : text;
}

export function withCell(row: GridRow, column: GridColumn, cell: Cell): GridRow {
  return isLocked(row, column) ? row : { ...row, cells: { ...row.cells, [column.id]: cell } };
}

/** The texts of a rectangle, for the clipboard. */
export function copied(rows: readonly GridRow[], columns: readonly GridColumn[], range: Range): string[][] {
  return rows
    .slice(range.top, range.bottom + 1)
    .map((row) =>
      columns
        .slice(range.left, range.right + 1)
        .map((column) => cellText(column, row.cells[column.id] ?? EMPTY)),
    );
}

export function cleared(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  range: Range,
): readonly GridRow[] {
  const inside = columns.slice(range.left, range.right + 1);
  return rows.map((row, at) =>
    at < range.top || at > range.bottom
      ? row
      : inside.reduce((changed, column) => withCell(changed, column, EMPTY), row),
  );
}

/** The first row of a rectangle in all its rows; of a single cell, or row, what stands above it. */
export function filledDown(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  range: Range,
): readonly GridRow[] {
  const single = range.top === range.bottom;
  const from = rows[single ? range.top - 1 : range.top];
  if (!from) return rows;
  const inside = columns.slice(range.left, range.right + 1);
  return rows.map((row, at) =>
    at < (single ? range.top : range.top + 1) || at > range.bottom
      ? row
      : inside.reduce((changed, column) => withCell(changed, column, from.cells[column.id] ?? EMPTY), row),
  );
}
