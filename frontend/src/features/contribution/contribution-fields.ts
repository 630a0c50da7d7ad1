import type {
  Account,
  Agency,
  ContributionEntry,
  ContributionFund,
  ContributionRequest,
  GiverKind,
} from '@/api/generated/types.gen';
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
import { ENTRIES, FUNDS } from './contribution-filter';

const GIVERS: readonly GiverKind[] = ['INDIVIDUAL', 'ORGANISATION'];
const WHAT = ['MONEY', 'GOODS'] as const;

/** The units that one may keep gifts for: one's own, and for finance any that keeps some. */
export function keepersOf(me: Account | undefined, agencies: readonly Agency[]): Option[] {
  const finance = me?.programmeRoles.includes('FINANCE') ?? false;
  const own = new Set(me?.units.filter(({ role }) => role === 'OFFICER').map(({ agencyId }) => agencyId));
  return agencies
    .filter(({ kind, participates }) => kind === 'FRONT' || (kind === 'PEOPLES_COMMITTEE' && participates))
    .filter(({ id, validTo }) => own.has(id) || (finance && validTo === null) || (finance && own.size === 0))
    .map(({ id, shortName }) => ({ value: id, label: shortName }));
}

export function useContributionFields(keepers: readonly Option[]): Field[] {
  const { t } = useText();
  const given = (values: FormValues) => values.entry !== 'USED';
  const money = (values: FormValues) => values.what !== 'GOODS';
  const goods = (values: FormValues) => values.what === 'GOODS';
  return [
    {
      name: 'entry',
      label: t('contribution.entry'),
      kind: 'choice',
      required: true,
      options: ENTRIES.map((value) => ({ value, label: t(`contribution.entry.${value}`) })),
    },
    {
      name: 'fund',
      label: t('contribution.fund'),
      kind: 'choice',
      required: true,
      options: FUNDS.map((value) => ({ value, label: t(`contribution.fund.${value}`) })),
    },
    { name: 'agencyId', label: t('contribution.keeper'), kind: 'choice', required: true, options: keepers },
    {
      name: 'datedOn',
      label: t('contribution.date'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
    },
    {
      name: 'giverKind',
      label: t('contribution.giver.kind'),
      kind: 'choice',
      required: true,
      options: GIVERS.map((value) => ({ value, label: t(`contribution.giver.${value}`) })),
      when: given,
    },
    {
      name: 'giverName',
      label: t('contribution.giver'),
      hint: t('contribution.giver.hint'),
      kind: 'text',
      required: true,
      when: given,
    },
    { name: 'anonymous', label: t('contribution.anonymous'), kind: 'tick', when: given },
    {
      name: 'what',
      label: t('contribution.what'),
      kind: 'choice',
      required: true,
      options: WHAT.map((value) => ({ value, label: t(`contribution.what.${value}`) })),
    },
    {
      name: 'amount',
      label: t('contribution.amountInDong'),
      hint: t('contribution.amount.hint'),
      kind: 'number',
      check: wholeDong('amount'),
      required: true,
      when: money,
    },
    {
      name: 'goods',
      label: t('contribution.goods'),
      hint: t('contribution.goods.hint'),
      kind: 'words',
      required: true,
      when: goods,
    },
    {
      name: 'estimatedValue',
      label: t('contribution.estimatedValue'),
      hint: t('contribution.estimatedValue.hint'),
      kind: 'number',
      check: wholeDong('estimatedValue'),
      when: goods,
    },
    { name: 'purpose', label: t('contribution.purpose'), kind: 'words', required: true },
    {
      name: 'document',
      label: t('contribution.document'),
      hint: t('contribution.document.hint'),
      kind: 'text',
    },
    { name: 'again', label: t('contribution.again'), hint: t('contribution.again.hint'), kind: 'words' },
  ];
}

export function newContribution(agencyId: string): FormValues {
  return {
    entry: 'RECEIVED',
    fund: 'FUND_FOR_THE_POOR',
    agencyId,
    datedOn: '',
    giverKind: '',
    giverName: '',
    anonymous: false,
    what: 'MONEY',
    amount: '',
    goods: '',
    estimatedValue: '',
    purpose: '',
    document: '',
    again: '',
  };
}

export function contributionRequest(planId: string, values: FormValues): ContributionRequest {
  const given = values.entry !== 'USED';
  const goods = values.what === 'GOODS';
  return {
    planId,
    agencyId: textOf(values.agencyId),
    entry: textOf(values.entry) as ContributionEntry,
    fund: textOf(values.fund) as ContributionFund,
    giverKind: given ? (textOf(values.giverKind) as GiverKind) : null,
    giverName: given ? textOf(values.giverName) : null,
    anonymous: given && values.anonymous === true,
    datedOn: parseDate(textOf(values.datedOn)) ?? '',
    amount: goods ? null : numberOrNull(values.amount),
    goods: goods ? textOf(values.goods) : null,
    estimatedValue: goods ? numberOrNull(values.estimatedValue) : null,
    purpose: textOf(values.purpose),
    document: textOrNull(values.document),
    again: textOrNull(values.again),
    // It has its own proof outside the plan.
    source: { provenance: 'REFERENCE', section: null, note: null },
  };
}
