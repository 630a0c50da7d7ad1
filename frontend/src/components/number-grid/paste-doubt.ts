import { digitsEitherWay, looksEnglish } from '@/lib/number';
import { type GridColumn, isFigure, type Range, type Writing } from './grid-model';

/** In millions, more than any plan of a district has: whoever pastes such an amount has copied whole đồng. */
const LARGE = 1_000_000;

/** A text of a block, and the column that it falls into. */
export interface PastedFigure {
  column: GridColumn;
  text: string;
}

/** The texts of a block that fall into columns of figures. */
export function figuresOf(
  block: readonly string[][],
  columns: readonly GridColumn[],
  range: Range,
): PastedFigure[] {
  return block.flatMap((row) =>
    row.flatMap((text, at) => {
      const column = columns[range.left + at];
      const isThere = column !== undefined && !column.readOnly && isFigure(column) && text.trim() !== '';
      return isThere ? [{ column, text }] : [];
    }),
  );
}

/** The first few of them that are not alike: the same text in columns that read it alike stands for all. */
export function someOf(figures: readonly PastedFigure[], most: number): PastedFigure[] {
  const unlike = new Map(
    figures.map((figure) => [`${figure.column.kind} ${figure.column.decimals} ${figure.text}`, figure]),
  );
  return [...unlike.values()].slice(0, most);
}

/** How a block may be meant, the likeliest first; it must be asked where there is more than one. */
export function readingsOf(
  block: readonly string[][],
  columns: readonly GridColumn[],
  range: Range,
): Writing[] {
  const figures = figuresOf(block, columns, range);
  const isLarge = ({ column, text }: PastedFigure) =>
    column.kind === 'amount' && Number(digitsEitherWay(text)) > LARGE;
  const readings: Writing[] = ['vi'];
  if (looksEnglish(figures.map(({ text }) => text))) readings.unshift('en');
  if (figures.some(isLarge)) readings.unshift('dong');
  return readings;
}
