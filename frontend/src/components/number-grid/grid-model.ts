import { formatMoney, parseDong, parseMillions } from '@/lib/money';
import { englishDigits, formatNumber, plainDigits } from '@/lib/number';
import { type Pair, pairOf, parseRate, percentOf, rateText } from '@/lib/rate';
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

function readRate(column: GridColumn, typed: string, digitsOf: (text: string) => string | null) {
  const rate = parseRate(typed, digitsOf);
  if (rate === null) return null;
  const percent = numberOf(rate.percent ?? null, column);
  return 'numerator' in rate ? pairValue(rate, percent) : percent;
}

const MOST_DECIMALS = 4;

/** The number that the digits write; null where it is negative, too fine or too long to be held exactly. */
function numberOf(digits: string | null, { decimals = MOST_DECIMALS }: GridColumn): number | null {
  if (digits === null || digits.startsWith('-')) return null;
  const [whole = '', part = ''] = digits.split('.');
  const fits = part.replace(/0+$/, '').length <= decimals && whole.replace(/^0+/, '').length <= 12;
  return fits ? Number(digits) : null;
}

/** What a column makes of a text; a blank is nothing. */
export function readCell(column: GridColumn, text: string, writing: Writing = 'vi'): Cell {
  const typed = text.trim();
  if (typed === '' || typed === '–') return EMPTY;
  if (column.kind === 'text') return { value: typed };
  const digitsOf = writing === 'en' ? englishDigits : plainDigits;
  const read = {
    amount: () => (writing === 'dong' ? parseDong(typed) : parseMillions(typed, digitsOf)),
    number: () => numberOf(digitsOf(typed), column),
    rate: () => readRate(column, typed, digitsOf),
    choice: () => optionOf(column.options ?? [], typed)?.value ?? null,
  };
  const value = read[column.kind]();
  return value === null ? { value: null, unread: typed } : { value };
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

interface Target {
  rows: readonly GridRow[];
  columns: readonly GridColumn[];
  range: Range;
  /** Rows that a block may add at the end. */
  newRow?: () => GridRow;
  mostRows: number;
}

export interface Pasted {
  rows: readonly GridRow[];
  range: Range;
  /** How many cells had no place. */
  cut: number;
}

/** As a spreadsheet repeats one copied cell over the whole selection. */
function repeated(text: string, range: Range): string[][] {
  const row = Array<string>(range.right - range.left + 1).fill(text);
  return Array<string[]>(range.bottom - range.top + 1).fill(row);
}

/** One value goes into every selected cell; a block begins at the first of them. */
export function pasted(block: readonly string[][], target: Target, writing: Writing): Pasted {
  const { columns, range, newRow, mostRows } = target;
  const [first = []] = block;
  const whole = block.length === 1 && first.length === 1 ? repeated(first[0] ?? '', range) : block;
  const rows = [...target.rows];
  while (newRow && rows.length < Math.min(range.top + whole.length, mostRows)) rows.push(newRow());
  let cut = 0;
  whole.forEach((texts, down) => {
    const row = rows[range.top + down];
    if (!row) {
      cut += texts.length;
      return;
    }
    rows[range.top + down] = texts.reduce((changed, text, across) => {
      const column = columns[range.left + across];
      if (column && !isLocked(row, column)) {
        return withCell(changed, column, readCell(column, text, writing));
      }
      cut += 1;
      return changed;
    }, row);
  });
  const width = Math.max(...whole.map((texts) => texts.length));
  return {
    rows,
    range: {
      ...range,
      bottom: Math.min(range.top + whole.length, rows.length) - 1,
      right: Math.min(range.left + width, columns.length) - 1,
    },
    cut,
  };
}
