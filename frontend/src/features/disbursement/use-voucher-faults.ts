import type { ProblemError } from '@/api/problem';
import type { GridRow } from '@/components/number-grid/grid-model';
import type { MessageId } from '@/i18n/message-id';
import { useText } from '@/i18n/use-text';
import { hasNoDay, hasUnread, missingCells } from './voucher-rows';

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
  const sentence = (column: string, rule: string, params: Record<string, string> = {}): string => {
    const id = `form.error.${rule}`;
    const label = LABELS[column];
    return t(has(id) ? id : 'form.error.other', { ...params, label: label ? t(label) : column });
  };
  return {
    found: (rows: readonly GridRow[]): Faults => {
      const faults: Faults = {};
      const tell = (row: GridRow, column: string, text: string) => {
        faults[row.id] = { ...faults[row.id], [column]: text };
      };
      for (const row of rows) {
        for (const column of missingCells(row)) tell(row, column, sentence(column, 'not-blank'));
        if (hasNoDay(row)) tell(row, 'paidOn', sentence('paidOn', 'date'));
        if (hasUnread(row)) tell(row, 'unread', t('disbursement.many.unread'));
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
