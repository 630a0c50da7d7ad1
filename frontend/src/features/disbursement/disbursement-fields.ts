import type {
  CapitalKind,
  DisbursementKind,
  DisbursementRequest,
  FundingSource,
  SubProjectSummary,
} from '@/api/generated/types.gen';
import { FUNDING_SOURCES } from '@/components/funding-sources';
import {
  type Field,
  type FormValues,
  numberOrNull,
  type Option,
  textOf,
  textOrNull,
  wholeDong,
} from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';
import { KINDS } from './disbursement-filter';

const CAPITAL_KINDS: readonly CapitalKind[] = ['RECURRENT', 'INVESTMENT'];

interface Given {
  subProjects: readonly SubProjectSummary[];
  /** Who can have paid: one's own units, or all. */
  units: readonly Option[];
}

export function useDisbursementFields({ subProjects, units }: Given): Field[] {
  const { t } = useText();
  return [
    { name: 'voucher', label: t('disbursement.voucher'), kind: 'text', required: true },
    {
      name: 'paidOn',
      label: t('disbursement.paidOn'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
    },
    {
      name: 'agencyId',
      label: t('disbursement.agency'),
      kind: 'choice',
      required: true,
      options: units,
    },
    {
      name: 'subProjectId',
      label: t('disbursement.subProject'),
      kind: 'choice',
      required: true,
      options: subProjects.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` })),
    },
    {
      name: 'fundingSource',
      label: t('disbursement.source'),
      kind: 'choice',
      required: true,
      options: FUNDING_SOURCES.filter((value) => value !== 'UNSTATED').map((value) => ({
        value,
        label: t(`funding.source.${value}`),
      })),
    },
    {
      name: 'capitalKind',
      label: t('disbursement.capital'),
      kind: 'choice',
      required: true,
      options: CAPITAL_KINDS.map((value) => ({ value, label: t(`disbursement.capital.${value}`) })),
    },
    {
      name: 'kind',
      label: t('disbursement.kind'),
      kind: 'choice',
      required: true,
      options: KINDS.map((value) => ({ value, label: t(`disbursement.kind.${value}`) })),
    },
    {
      name: 'amount',
      label: t('disbursement.amountInDong'),
      hint: t('disbursement.amountInDong.hint'),
      kind: 'number',
      required: true,
      check: wholeDong('amount'),
    },
    { name: 'payee', label: t('disbursement.payee'), kind: 'text' },
    { name: 'content', label: t('disbursement.content'), kind: 'words' },
    {
      name: 'reason',
      label: t('disbursement.reason'),
      hint: t('disbursement.reason.hint'),
      kind: 'words',
      recordedAs: 'flagReason',
    },
    {
      name: 'again',
      label: t('disbursement.again'),
      hint: t('disbursement.again.hint'),
      kind: 'words',
    },
  ];
}

export function disbursementStart(agencyId: string): FormValues {
  return {
    voucher: '',
    paidOn: '',
    agencyId,
    subProjectId: '',
    fundingSource: '',
    capitalKind: 'RECURRENT',
    kind: 'PAYMENT',
    amount: '',
    payee: '',
    content: '',
    reason: '',
    again: '',
  };
}

export function disbursementRequest(planId: string, values: FormValues): DisbursementRequest {
  return {
    planId,
    voucher: textOf(values.voucher),
    paidOn: parseDate(textOf(values.paidOn)) ?? '',
    agencyId: textOf(values.agencyId),
    subProjectId: textOf(values.subProjectId),
    fundingSource: textOf(values.fundingSource) as FundingSource,
    capitalKind: textOf(values.capitalKind) as CapitalKind,
    kind: textOf(values.kind) as DisbursementKind,
    amount: numberOrNull(values.amount) ?? 0,
    payee: textOrNull(values.payee),
    content: textOrNull(values.content),
    reason: textOrNull(values.reason),
    again: textOrNull(values.again),
  };
}
