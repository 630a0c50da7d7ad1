import type { Area, CreditProgramme, CreditTotal, CreditTotalRequest } from '@/api/generated/types.gen';
import {
  type Field,
  type FormValues,
  numberOrNull,
  type Option,
  textOf,
  textOrNull,
  typedMoney,
  typedNumber,
} from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { parseMillions } from '@/lib/money';
import { formatMonth, parseMonth } from '@/lib/month';
import { parseNumber } from '@/lib/number';
import { CREDIT_PROGRAMMES } from './credit-programmes';

function isWhole(typed: string): boolean {
  const number = parseNumber(typed);
  return number === null || Number.isInteger(number);
}

export function useCreditFields(
  banks: readonly Option[],
  communes: readonly Area[],
  year: number,
  fixed: boolean,
): Field[] {
  const { t } = useText();
  const open = () => !fixed;
  const whole = (name: string) => (values: FormValues) =>
    isWhole(textOf(values[name])) ? null : { type: 'whole' };
  return [
    { name: 'agencyId', label: t('credit.bank'), kind: 'choice', required: true, options: banks, when: open },
    {
      name: 'month',
      label: t('credit.month'),
      hint: t('credit.month.hint'),
      kind: 'text',
      required: true,
      when: open,
      check: (values) => {
        const month = parseMonth(textOf(values.month));
        return month?.startsWith(`${year}-`) ? null : { type: 'month' };
      },
    },
    {
      name: 'areaId',
      label: t('credit.area'),
      kind: 'choice',
      required: true,
      options: communes.map(({ id, name }) => ({ value: id, label: name })),
      when: open,
    },
    {
      name: 'programme',
      label: t('credit.programme'),
      kind: 'choice',
      required: true,
      options: CREDIT_PROGRAMMES.map((value) => ({ value, label: t(`credit.programme.${value}`) })),
      when: open,
    },
    { name: 'loans', label: t('credit.loans'), kind: 'number', required: true, check: whole('loans') },
    {
      name: 'lent',
      label: t('credit.lent'),
      hint: t('credit.money.hint'),
      kind: 'money',
      required: true,
    },
    {
      name: 'outstanding',
      label: t('credit.outstanding'),
      hint: t('credit.money.hint'),
      kind: 'money',
      required: true,
    },
    {
      name: 'households',
      label: t('credit.households'),
      kind: 'number',
      required: true,
      check: whole('households'),
    },
    { name: 'note', label: t('credit.note'), kind: 'words' },
  ];
}

export function creditValues(total: CreditTotal): FormValues {
  return {
    agencyId: total.agencyId,
    month: formatMonth(total.month),
    areaId: total.areaId,
    programme: total.programme,
    loans: typedNumber(total.loans),
    lent: typedMoney(total.lent),
    outstanding: typedMoney(total.outstanding),
    households: typedNumber(total.households),
    note: total.note ?? '',
  };
}

export function newCreditTotal(banks: readonly Option[]): FormValues {
  return {
    agencyId: banks.length === 1 ? (banks[0]?.value ?? '') : '',
    month: '',
    areaId: '',
    programme: '',
    loans: '',
    lent: '',
    outstanding: '',
    households: '',
    note: '',
  };
}

export function creditRequest(planId: string, values: FormValues): CreditTotalRequest {
  return {
    planId,
    agencyId: textOf(values.agencyId),
    areaId: textOf(values.areaId),
    programme: textOf(values.programme) as CreditProgramme,
    month: parseMonth(textOf(values.month)) ?? '',
    loans: numberOrNull(values.loans) ?? 0,
    lent: parseMillions(textOf(values.lent)) ?? 0,
    outstanding: parseMillions(textOf(values.outstanding)) ?? 0,
    households: numberOrNull(values.households) ?? 0,
    note: textOrNull(values.note),
    source: { provenance: 'REFERENCE', section: null, note: null },
  };
}
