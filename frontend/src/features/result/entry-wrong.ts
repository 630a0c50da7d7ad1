import type { ResultRow } from '@/api/generated/types.gen';
import { obstacleOf, type Pending, type PendingByResult, TYPED } from './entry-model';

/** Why the server did not take what was typed: by figure and column. */
export type Refusals = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A cell that no waiting saves: somebody has to mend it. */
export interface WrongCell {
  row: ResultRow;
  column: string;
  rule: string;
  /** What stands in it and can't be read. */
  unread?: string;
}

function wrongOf(row: ResultRow, own: Pending, refused: Readonly<Record<string, string>>): WrongCell[] {
  const unread = TYPED.flatMap((column) => {
    const text = own.cells[column]?.unread;
    return text === undefined ? [] : [{ row, column, rule: 'unread', unread: text }];
  });
  if (unread.length > 0) return unread;
  const obstacle = obstacleOf(row, own);
  if (obstacle) return [{ row, ...obstacle }];
  return Object.entries(refused).map(([column, rule]) => ({ row, column, rule }));
}

/** What of what is typed can't be sent as it stands, or was refused. */
export function wrongCells(
  rows: readonly ResultRow[],
  pending: PendingByResult,
  refusals: Refusals,
): WrongCell[] {
  return rows.flatMap((row) => {
    const own = pending[row.resultId];
    return own ? wrongOf(row, own, refusals[row.resultId] ?? {}) : [];
  });
}
