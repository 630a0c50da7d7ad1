import {
  Check,
  CircleDot,
  GitCompareArrows,
  LoaderCircle,
  Lock,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import type { ResultRow } from '@/api/generated/types.gen';
import type { CellMark } from '@/components/number-grid/grid-line';
import type { GridColumn } from '@/components/number-grid/grid-model';
import { useUnreadText } from '@/components/number-grid/use-rule-text';
import { useRemarkText } from '@/components/result-words';
import type { MessageId } from '@/i18n/message-id';
import { useText } from '@/i18n/use-text';
import { isPair } from './entry-model';
import type { WrongCell } from './entry-wrong';
import type { Entry } from './use-entry';

type ByColumn<T> = Record<string, Record<string, T>>;

/** Where the mark of a figure stands: in the column that it is typed into. */
export function mainColumn(row: ResultRow): string {
  if (isPair(row)) return 'numerator';
  return row.kind === 'QUALITATIVE' ? 'words' : 'value';
}

const MARKS: Record<string, { icon: LucideIcon; text: MessageId }> = {
  conflict: { icon: GitCompareArrows, text: 'result.cell.conflict' },
  saving: { icon: LoaderCircle, text: 'result.cell.saving' },
  unsaved: { icon: CircleDot, text: 'result.cell.unsaved' },
  locked: { icon: Lock, text: 'result.cell.locked' },
  saved: { icon: Check, text: 'result.cell.saved' },
  warned: { icon: TriangleAlert, text: 'result.cell.warned' },
};

function markOf(row: ResultRow, entry: Entry): string | null {
  const id = row.resultId;
  if (entry.conflicts.includes(row)) return 'conflict';
  if (entry.sending.includes(id)) return 'saving';
  if (entry.pending[id]) return 'unsaved';
  if (!row.editable) return 'locked';
  if (row.warnings.length > 0 && !row.note) return 'warned';
  return entry.saved.includes(id) ? 'saved' : null;
}

/** Why a cell in one of the columns can't be saved, in words. */
export function useWrongText(columns: readonly GridColumn[]) {
  const remark = useRemarkText();
  const unreadText = useUnreadText();
  return ({ column, rule, unread }: WrongCell): string =>
    unread === undefined
      ? remark({ type: rule, params: {} })
      : unreadText(
          columns.find(({ id }) => id === column),
          unread,
        );
}

/** What is wrong with cells, and where each stands in being saved: by figure and column. */
export function useCellWords(entry: Entry, columns: readonly GridColumn[]) {
  const { t } = useText();
  const textOf = useWrongText(columns);
  const errors: ByColumn<string> = {};
  const marks: ByColumn<CellMark> = {};
  for (const cell of entry.wrong) {
    const id = cell.row.resultId;
    errors[id] = { ...errors[id], [cell.column]: textOf(cell) };
  }
  for (const row of entry.rows) {
    const mark = markOf(row, entry);
    const look = mark ? MARKS[mark] : undefined;
    if (look) marks[row.resultId] = { [mainColumn(row)]: { icon: look.icon, text: t(look.text) } };
  }
  return { errors, marks };
}
