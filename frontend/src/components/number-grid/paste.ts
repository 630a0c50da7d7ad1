import { type GridColumn, type GridRow, isLocked, type Range, type Writing, withCell } from './grid-model';
import { readCell } from './read-cell';

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
