import type {
  CapitalKind,
  DisbursementKind,
  DisbursementRequest,
  FundingSource,
  SubProjectSummary,
} from '@/api/generated/types.gen';
import { FUNDING_SOURCES } from '@/components/funding-sources';
import { EMPTY, type GridColumn, type GridRow } from '@/components/number-grid/grid-model';
import type { Option } from '@/components/record/fields';
import type { Translate } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';
import { KINDS } from './disbursement-filter';

const CAPITAL_KINDS: readonly CapitalKind[] = ['RECURRENT', 'INVESTMENT'];
/** What a row must have; its columns are called as the request calls its fields. */
const NEEDED = [
  'voucher',
  'paidOn',
  'agencyId',
  'subProjectId',
  'fundingSource',
  'capitalKind',
  'kind',
  'amount',
];

export function voucherColumns(
  subProjects: readonly SubProjectSummary[],
  units: readonly Option[],
  t: Translate,
): GridColumn[] {
  return [
    { id: 'voucher', header: t('disbursement.voucher'), kind: 'text', width: 12 },
    { id: 'paidOn', header: t('disbursement.paidOn'), kind: 'text', width: 11 },
    { id: 'agencyId', header: t('disbursement.agency'), kind: 'choice', width: 18, options: units },
    {
      id: 'subProjectId',
      header: t('disbursement.subProject'),
      kind: 'choice',
      width: 22,
      options: subProjects.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}`, code })),
    },
    {
      id: 'fundingSource',
      header: t('disbursement.source'),
      kind: 'choice',
      width: 16,
      options: FUNDING_SOURCES.filter((source) => source !== 'UNSTATED').map((value) => ({
        value,
        label: t(`funding.source.${value}`),
      })),
    },
    {
      id: 'capitalKind',
      header: t('disbursement.capital'),
      kind: 'choice',
      width: 14,
      options: CAPITAL_KINDS.map((value) => ({ value, label: t(`disbursement.capital.${value}`) })),
    },
    {
      id: 'kind',
      header: t('disbursement.kind'),
      kind: 'choice',
      width: 12,
      options: KINDS.map((value) => ({ value, label: t(`disbursement.kind.${value}`) })),
    },
    {
      id: 'amount',
      header: `${t('disbursement.amount')} (${t('app.unit.million')})`,
      kind: 'amount',
      width: 14,
    },
    { id: 'payee', header: t('disbursement.payee'), kind: 'text', width: 18 },
    { id: 'content', header: t('disbursement.content'), kind: 'text', width: 22 },
    { id: 'reason', header: t('disbursement.reason'), kind: 'text', width: 18 },
    { id: 'again', header: t('disbursement.again'), kind: 'text', width: 18 },
  ];
}

let made = 0;

/** The row that one begins to type: most vouchers are final payments of recurrent money, of one's own unit. */
export function newVoucherRow(agencyId: string): GridRow {
  made += 1;
  return {
    id: `new-${made}`,
    cells: {
      agencyId: { value: agencyId || null },
      capitalKind: { value: 'RECURRENT' },
      kind: { value: 'PAYMENT' },
    },
  };
}

function text(row: GridRow, column: string): string | null {
  const { value } = row.cells[column] ?? EMPTY;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

export function toVoucher(planId: string, row: GridRow): DisbursementRequest {
  const { value: amount } = row.cells.amount ?? EMPTY;
  return {
    planId,
    voucher: text(row, 'voucher') ?? '',
    paidOn: parseDate(text(row, 'paidOn') ?? '') ?? '',
    agencyId: text(row, 'agencyId') ?? '',
    subProjectId: text(row, 'subProjectId') ?? '',
    fundingSource: text(row, 'fundingSource') as FundingSource,
    capitalKind: text(row, 'capitalKind') as CapitalKind,
    kind: text(row, 'kind') as DisbursementKind,
    amount: typeof amount === 'number' ? amount : 0,
    payee: text(row, 'payee'),
    content: text(row, 'content'),
    reason: text(row, 'reason'),
    again: text(row, 'again'),
  };
}

/** Whether nothing was typed into a row beside what it came with. */
export function isWaiting(row: GridRow): boolean {
  return ['voucher', 'paidOn', 'amount', 'payee', 'content'].every((column) => {
    const { value, unread } = row.cells[column] ?? EMPTY;
    return (value === null || value === '') && unread === undefined;
  });
}

/** The cells that must hold something and do not; what could not be read is told by the grid itself. */
export function missingCells(row: GridRow): string[] {
  return NEEDED.filter((column) => {
    const { value, unread } = row.cells[column] ?? EMPTY;
    return unread === undefined && (value === null || value === '' || value === 0);
  });
}

/** A day is typed as a text: one that is none is told before it is sent. */
export function hasNoDay(row: GridRow): boolean {
  const typed = text(row, 'paidOn');
  return typed !== null && parseDate(typed) === null;
}

export function sumOf(rows: readonly GridRow[]): number {
  return rows.reduce((sum, row) => {
    const { value } = row.cells.amount ?? EMPTY;
    return sum + (typeof value === 'number' ? value : 0);
  }, 0);
}
