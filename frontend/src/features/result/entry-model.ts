import type {
  ReportResults,
  ResultCell,
  ResultFigure,
  ResultFiles,
  ResultRow,
} from '@/api/generated/types.gen';
import { type Cell, EMPTY, type GridColumn, type GridRow } from '@/components/number-grid/grid-model';
import { isSame } from '@/components/number-grid/grid-steps';
import type { Translate } from '@/i18n/use-text';
import { formatNumber, plus } from '@/lib/number';
import { pairOf, rateText as writeRate } from '@/lib/rate';

/** The columns that are typed into. */
export const TYPED = ['value', 'numerator', 'denominator', 'words', 'note'] as const;
type TypedColumn = (typeof TYPED)[number];
export type Cells = Readonly<Record<string, Cell>>;

/** What was typed for one figure and is not saved yet. */
export interface Pending {
  /** The version of the figure that it was typed over. */
  version: number;
  /** What was typed; a column that nobody has typed in is not among them. */
  cells: Cells;
  /** What stood in those columns before, as it is kept; what this machine kept in earlier days does not tell. */
  over?: Cells;
  /** Whether flows were typed as sums since the beginning of the year. */
  cumulative: boolean;
  files?: ResultFiles;
}

/** What of a figure is changed as one: what it says, and its note. */
export const PARTS = { figure: ['value', 'numerator', 'denominator', 'words'], note: ['note'] } as const;
export type Part = keyof typeof PARTS;

/** Whether somebody has typed in the part. */
export function isTyped({ cells }: Pick<Pending, 'cells'>, part: Part): boolean {
  return PARTS[part].some((column) => cells[column] !== undefined);
}

export type PendingByResult = Readonly<Record<string, Pending>>;

export function isPair({ kind }: Pick<ResultRow, 'kind'>): boolean {
  return kind === 'RATIO' || kind === 'POINTS';
}

/** What is added to a period's own figure to make it the sum since the beginning of the year. */
function before(row: ResultRow, cumulative: boolean): ResultFigure | null {
  return cumulative && row.nature === 'FLOW' ? row.cumulativeBefore : null;
}

/** The sum by the columns that it is added in. */
function byColumn({ value, numerator, denominator }: ResultFigure) {
  return { value: value ?? 0, numerator: numerator ?? 0, denominator: denominator ?? 0 };
}

function shift(cell: Cell | undefined, by: number): Cell {
  return typeof cell?.value === 'number' && by ? { value: plus(cell.value, by) } : (cell ?? EMPTY);
}

function shifted(cells: Cells, sum: ResultFigure | null, sign: 1 | -1): Cells {
  if (!sum) return cells;
  const { value, numerator, denominator } = byColumn(sum);
  return {
    ...cells,
    value: shift(cells.value, sign * value),
    numerator: shift(cells.numerator, sign * numerator),
    denominator: shift(cells.denominator, sign * denominator),
  };
}

/** The period's own figure as it is kept. */
export function keptCells({ value, numerator, denominator, words, note }: ResultRow): Cells {
  return {
    value: { value },
    numerator: { value: numerator },
    denominator: { value: denominator },
    words: { value: words },
    note: { value: note },
  };
}

/** What of a figure can be typed into, in the way that was chosen: what was typed over what is there. */
export function typedCells(row: ResultRow, cumulative: boolean, pending: Pending | undefined): Cells {
  const there = shifted(keptCells(row), before(row, pending?.cumulative ?? cumulative), 1);
  if (!pending) return there;
  const typed = { ...there, ...pending.cells };
  return shifted(shifted(typed, before(row, pending.cumulative), -1), before(row, cumulative), 1);
}

const LOCKED: Record<ResultRow['kind'], readonly TypedColumn[]> = {
  COUNT: ['numerator', 'denominator', 'words'],
  RATIO: ['value', 'words'],
  POINTS: ['value', 'words'],
  QUALITATIVE: ['value', 'numerator', 'denominator'],
};

export function number(cell: Cell | undefined): number | null {
  return typeof cell?.value === 'number' ? cell.value : null;
}

/** `62,4% (1.248 / 2.000)`; of nobody in need there is no rate, which is not 0. */
export function rateText(numerator: number | null, denominator: number | null): string {
  const pair = pairOf(numerator, denominator);
  return pair ? writeRate(null, pair) : '';
}

/** A figure in one line, whatever kind it is of. */
export function figureText(
  figure: Pick<ResultFigure, 'value' | 'numerator' | 'denominator' | 'words'> | null,
): string {
  if (!figure) return '–';
  if (figure.value !== null) return formatNumber(figure.value);
  return rateText(figure.numerator, figure.denominator) || figure.words || '–';
}

function cumulativeText(row: ResultRow, own: Cells): string {
  if (row.nature !== 'FLOW') return '';
  const sum = row.cumulativeBefore;
  const added = isPair(row)
    ? { value: null, numerator: number(own.numerator), denominator: number(own.denominator) }
    : { value: number(own.value), numerator: null, denominator: null };
  if (!sum) return figureText({ ...added, words: null });
  return figureText({
    value: isPair(row) ? null : plus(sum.value ?? 0, added.value ?? 0),
    numerator: isPair(row) ? (sum.numerator ?? 0) + (added.numerator ?? 0) : null,
    denominator: isPair(row) ? (sum.denominator ?? 0) + (added.denominator ?? 0) : null,
    words: null,
  });
}

function targetText({ target, kind, decimals }: ResultRow): string {
  if (!target) return '–';
  if (target.value === null) return target.words ?? '–';
  if (kind !== 'RATIO') return formatNumber(target.value);
  return writeRate(target.value, pairOf(target.numerator, target.denominator), decimals);
}

/** One figure as a line of the grid, with what stands beside it computed from what is typed. */
export function toGridRow(
  row: ResultRow,
  cumulative: boolean,
  pending: Pending | undefined,
  severalAreas: boolean,
): GridRow {
  const cells = typedCells(row, cumulative, pending);
  const sum = before(row, cumulative);
  const own = shifted(cells, sum, -1);
  const name = `${row.code} ${row.name} (${row.unit})`;
  return {
    id: row.resultId,
    name: severalAreas ? `${row.areaName}: ${name}` : name,
    detail:
      isPair(row) && row.numeratorLabel
        ? [row.numeratorLabel, row.denominatorLabel].filter(Boolean).join(' / ')
        : undefined,
    locked: !row.editable,
    lockedColumns: LOCKED[row.kind],
    added: sum ? byColumn(sum) : undefined,
    cells: {
      ...cells,
      target: { value: targetText(row) },
      last: { value: figureText(row.last) },
      cumulative: { value: cumulativeText(row, own) },
      rate: { value: isPair(row) ? rateText(number(own.numerator), number(own.denominator)) : '' },
    },
  };
}

/** Room for a rate over what it is divided of, in characters. */
const TOLD = 13;

/** As many characters as a small screen of a desk has for all columns of the grid beside the names. */
const ROOM = 90;
const [NARROWEST, WIDEST] = [11, 32];

/** Words share what the other columns leave of the screen. */
function widthOfWords(others: readonly GridColumn[], columns: number): number {
  const left = ROOM - others.reduce((sum, { width = 0 }) => sum + width, 0);
  return Math.min(WIDEST, Math.max(NARROWEST, Math.floor(left / columns)));
}

/** The columns that these figures need, each no wider than a small screen has room for beside the others. */
export function entryColumns(
  { rows, takesSums }: ReportResults,
  cumulative: boolean,
  t: Translate,
): GridColumn[] {
  const some = (test: (row: ResultRow) => boolean) => rows.some(test);
  const count: GridColumn[] = some(({ kind }) => kind === 'COUNT')
    ? [{ id: 'value', header: t(cumulative ? 'result.valueSum' : 'result.value'), kind: 'number', width: 8 }]
    : [];
  const pair: GridColumn[] = some(isPair)
    ? [
        { id: 'numerator', header: t('result.numerator'), kind: 'number', decimals: 0, width: 8 },
        { id: 'denominator', header: t('result.denominator'), kind: 'number', decimals: 0, width: 8 },
        { id: 'rate', header: t('result.rate'), kind: 'number', readOnly: true, width: TOLD },
      ]
    : [];
  const sum: GridColumn[] =
    takesSums && some(({ nature }) => nature === 'FLOW')
      ? [{ id: 'cumulative', header: t('result.cumulative'), kind: 'number', readOnly: true, width: TOLD }]
      : [];
  const figures: GridColumn[] = [
    { id: 'target', header: t('result.target'), kind: 'number', readOnly: true, width: TOLD },
    { id: 'last', header: t('result.last'), kind: 'number', readOnly: true, width: TOLD },
    ...count,
    ...pair,
    ...sum,
  ];
  const words: GridColumn[] = [
    ...(some(({ kind }) => kind === 'QUALITATIVE')
      ? [{ id: 'words', header: t('result.words'), kind: 'text' } as const]
      : []),
    { id: 'note', header: t('result.note'), kind: 'text' },
  ];
  const width = widthOfWords(figures, words.length);
  return [...figures, ...words.map((column) => ({ ...column, width }))];
}

/** The figures whose cells differ between two states of the grid. */
export function changedRows(from: readonly GridRow[], to: readonly GridRow[]): GridRow[] {
  return to.filter((row, at) => {
    const old = from[at];
    return TYPED.some((column) => !isSame(old?.cells[column], row.cells[column]));
  });
}

/** Why what was typed can't be sent as it stands, and in which column. */
export function obstacleOf(row: ResultRow, { cells }: Pending): { column: TypedColumn; rule: string } | null {
  const unread = TYPED.find((column) => cells[column]?.unread !== undefined);
  if (unread) return { column: unread, rule: 'unread' };
  if (!isPair(row)) return null;
  const numerator = number(cells.numerator);
  const denominator = number(cells.denominator);
  if (numerator === null && denominator !== null) return { column: 'numerator', rule: 'notnull' };
  if (numerator !== null && denominator === null) return { column: 'denominator', rule: 'notnull' };
  if ((numerator ?? 0) > (denominator ?? 0)) return { column: 'numerator', rule: 'over-denominator' };
  return null;
}

function text(cell: Cell | undefined): string | null {
  return typeof cell?.value === 'string' && cell.value.trim() !== '' ? cell.value : null;
}

/** What is sent of a figure: what was typed, and that the rest of it stays. */
export function toRequest(row: ResultRow, pending: Pending): ResultCell {
  const { resultId, version } = row;
  const own = typedCells(row, false, pending);
  const note = text(own.note);
  // Absent leaves the files as they are.
  const files = pending.files ?? null;
  const empty = { value: null, numerator: null, denominator: null, words: null, cumulative: null };
  if (!isTyped(pending, 'figure')) {
    return { resultId, version, ...empty, figureStays: true, cumulativeBefore: null, note, files };
  }
  // A correction downwards can only be told as the sum that it leads to.
  const negative = [own.value, own.numerator, own.denominator].some((cell) => (number(cell) ?? 0) < 0);
  const cumulative = row.nature === 'FLOW' && (pending.cumulative || negative);
  const cells = typedCells(row, cumulative, pending);
  return {
    resultId,
    version,
    value: row.kind === 'COUNT' ? number(cells.value) : null,
    numerator: isPair(row) ? number(cells.numerator) : null,
    denominator: isPair(row) ? number(cells.denominator) : null,
    words: row.kind === 'QUALITATIVE' ? text(cells.words) : null,
    cumulative,
    figureStays: null,
    // A sum that was typed is meant as it is; one that is reckoned here means the period's own figure.
    cumulativeBefore: cumulative && !pending.cumulative ? row.cumulativeBefore : null,
    note,
    files,
  };
}
