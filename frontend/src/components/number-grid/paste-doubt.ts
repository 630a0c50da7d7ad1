import { digitsEitherWay, looksEnglish } from '@/lib/number';
import { type GridColumn, isFigure, type Range, type Writing } from './grid-model';

/** In millions, more than any plan of a district has: whoever pastes such an amount has copied whole đồng. */
const LARGE = 1_000_000;

/** The texts of a block that fall into columns of figures, or of some of them. */
export function figuresOf(
  block: readonly string[][],
  columns: readonly GridColumn[],
  range: Range,
  fits: (column: GridColumn) => boolean = isFigure,
): string[] {
  return block.flatMap((row) =>
    row.filter((text, at) => {
      const column = columns[range.left + at];
      return column !== undefined && !column.readOnly && fits(column) && text.trim() !== '';
    }),
  );
}

/** How a block may be meant, the likeliest first; it must be asked where there is more than one. */
export function readingsOf(
  block: readonly string[][],
  columns: readonly GridColumn[],
  range: Range,
): Writing[] {
  const amounts = figuresOf(block, columns, range, ({ kind }) => kind === 'amount');
  const readings: Writing[] = ['vi'];
  if (looksEnglish(figuresOf(block, columns, range))) readings.unshift('en');
  if (amounts.some((text) => Number(digitsEitherWay(text)) > LARGE)) readings.unshift('dong');
  return readings;
}
