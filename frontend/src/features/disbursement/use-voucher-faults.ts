import type { ProblemError } from '@/api/problem';
import type { GridColumn, GridRow } from '@/components/number-grid/grid-model';
import { useUnreadText } from '@/components/number-grid/use-rule-text';
import type { MessageId } from '@/i18n/message-id';
import { useText } from '@/i18n/use-text';
import { hasNoDay, missingCells } from './voucher-rows';

/** What is wrong, by the row's id and column. */
export type Faults = Record<string, Record<string, string>>;

const LINE = /^\/lines\/(\d+)\/(\w+)/;

const LABELS: Record<string, MessageId> = {
  voucher: 'disbursement.voucher',
  paidOn: 'disbursement.paidOn',
  agencyId: 'disbursement.agency',
  subProjectId: 'disbursement.subProject',
  fundingSource: 'disbursement.source',
  capitalKind: 'disbursement.capital',
  kind: 'disbursement.kind',
  amount: 'disbursement.amount',
  payee: 'disbursement.payee',
  content: 'disbursement.content',
  reason: 'disbursement.reason',
  again: 'disbursement.again',
};

/** What is wrong with rows: as far as the screen itself can tell, and as the server has told. */
export function useVoucherFaults() {
  const { t, has } = useText();
  const whyUnread = useUnreadText();
  const sentence = (column: string, rule: string, params: Record<string, string> = {}): string => {
    const id = `form.error.${rule}`;
    const label = LABELS[column];
    return t(has(id) ? id : 'form.error.other', { ...params, label: label ? t(label) : column });
  };
  const unreadCells = (row: GridRow, columns: readonly GridColumn[]) =>
    columns.flatMap((column) => {
      const { unread } = row.cells[column.id] ?? {};
      return unread === undefined ? [] : [{ ...column, why: whyUnread(column, unread) }];
    });
  return {
    found: (rows: readonly GridRow[], columns: readonly GridColumn[]): Faults => {
      const faults: Faults = {};
      const tell = (row: GridRow, column: string, text: string) => {
        faults[row.id] = { ...faults[row.id], [column]: text };
      };
      for (const row of rows) {
        for (const column of missingCells(row)) tell(row, column, sentence(column, 'not-blank'));
        if (hasNoDay(row)) tell(row, 'paidOn', sentence('paidOn', 'date'));
        for (const { id, header, why } of unreadCells(row, columns)) {
          tell(row, id, t('disbursement.many.unread', { label: header, why }));
        }
      }
      return faults;
    },
    placed: (problem: ProblemError, rows: readonly GridRow[]): Faults => {
      const faults: Faults = {};
      for (const { pointer, type, params } of problem.errors) {
        const [, at = '', column = ''] = LINE.exec(pointer) ?? [];
        const row = rows[Number(at)];
        if (at === '' || !row) continue;
        faults[row.id] = { ...faults[row.id], [column]: sentence(column, type, params) };
      }
      return faults;
    },
  };
}
