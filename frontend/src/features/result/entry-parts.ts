import type { ResultRow } from '@/api/generated/types.gen';
import { type Cell, EMPTY } from '@/components/number-grid/grid-model';
import { isSame } from '@/components/number-grid/grid-steps';
import { formatNumber } from '@/lib/number';
import {
  type Cells,
  figureText,
  isPair,
  isTyped,
  keptCells,
  number,
  PARTS,
  type Part,
  type Pending,
  typedCells,
} from './entry-model';

const ALL: readonly Part[] = ['figure', 'note'];

function differs(part: Part, a: Cells, b: Cells): boolean {
  return PARTS[part].some((column) => !isSame(a[column], b[column]));
}

function only(cells: Cells, parts: readonly Part[]): Record<string, Cell> {
  const columns = parts.flatMap((part) => PARTS[part]);
  return Object.fromEntries(columns.map((column) => [column, cells[column] ?? EMPTY]));
}

/** What is typed of a figure once its cells have changed from one state to another: the parts that differ, and those from before. */
export function typedOver(
  row: ResultRow,
  own: Pending | undefined,
  [from, to]: readonly [Cells, Cells],
  cumulative: boolean,
): Pending {
  const before = ALL.filter((part) => own && isTyped(own, part));
  const added = ALL.filter((part) => !before.includes(part) && differs(part, from, to));
  return {
    version: row.version,
    ...own,
    cells: only(to, [...before, ...added]),
    over: { ...own?.over, ...only(keptCells(row), added) },
    cumulative,
  };
}

/** The parts that somebody else has written in since they were typed over, and differently: one of the two has to be picked. */
export function disputed(row: ResultRow, own: Pending | undefined): Part[] {
  if (!own || row.version <= own.version) return [];
  const mine = typedCells(row, false, own);
  const theirs = keptCells(row);
  return ALL.filter(
    (part) =>
      isTyped(own, part) &&
      differs(part, mine, theirs) &&
      (own.over === undefined || differs(part, own.over, theirs)),
  );
}

/** What is left to be sent once one of the two is picked for a part; nothing where that was all. */
export function picked(row: ResultRow, own: Pending, part: Part, mine: boolean): Pending | null {
  if (mine) return { ...own, over: { ...own.over, ...only(keptCells(row), [part]) } };
  return left(
    own,
    ALL.filter((one) => one !== part && isTyped(own, one)),
  );
}

/** What was typed since it was sent, over the figure that is kept now; nothing where there is no more. */
export function unsent(own: Pending, sent: Pending, kept: ResultRow): Pending | null {
  const parts = ALL.filter(
    (part) =>
      isTyped(own, part) &&
      (!isTyped(sent, part) || own.cumulative !== sent.cumulative || differs(part, own.cells, sent.cells)),
  );
  const { files, ...rest } = own;
  return left(
    {
      ...rest,
      ...(files === sent.files ? {} : { files }),
      version: kept.version,
      over: keptCells(kept),
    },
    parts,
  );
}

function left(own: Pending, parts: readonly Part[]): Pending | null {
  return parts.length === 0 && !own.files ? null : { ...own, cells: only(own.cells, parts) };
}

/** How a part reads: the period's own figure, or the note; as it is kept where nothing is typed. */
export function partText(row: ResultRow, own: Pending | undefined, part: Part): string {
  const cells = typedCells(row, false, own);
  const unread = PARTS[part].map((column) => cells[column]?.unread).find((text) => text !== undefined);
  if (unread !== undefined) return unread;
  const textOf = (cell: Cell | undefined) => (typeof cell?.value === 'string' ? cell.value : null);
  if (part === 'note') return textOf(cells.note) ?? '–';
  const [numerator, denominator] = [number(cells.numerator), number(cells.denominator)];
  // A rate of which only one number is typed is none yet.
  if (isPair(row) && (numerator === null) !== (denominator === null)) {
    return [numerator, denominator].map((one) => (one === null ? '–' : formatNumber(one))).join(' / ');
  }
  return figureText({ value: number(cells.value), numerator, denominator, words: textOf(cells.words) });
}
