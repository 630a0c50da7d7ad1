import { planCollection } from '@/api/collections';
import type { Plan, PlanUpdateRequest } from '@/api/generated/types.gen';
import {
  type Field,
  type FormValues,
  numberOrNull,
  textOf,
  textOrNull,
  typedDate,
} from '@/components/record/fields';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';

/** What a draft says of itself. */
export function usePlanFields(): Field[] {
  const { t } = useText();
  return [
    { name: 'title', label: t('plan.title'), kind: 'words', required: true },
    { name: 'generalObjective', label: t('plan.generalObjective'), kind: 'words', required: true },
    { name: 'number', label: t('plan.number'), hint: t('plan.number.hint'), kind: 'text' },
    { name: 'numberWords', label: t('plan.numberWords'), kind: 'text' },
    { name: 'issuedOn', label: t('plan.issuedOn'), hint: t('form.date.hint'), kind: 'date' },
    { name: 'dateWords', label: t('plan.dateWords'), kind: 'text' },
  ];
}

export function planValues(plan: Plan): FormValues {
  return {
    title: plan.title,
    generalObjective: plan.generalObjective,
    number: plan.number ?? '',
    numberWords: plan.numberWords ?? '',
    issuedOn: typedDate(plan.issuedOn),
    dateWords: plan.dateWords ?? '',
  };
}

export function planRequest(values: FormValues): PlanUpdateRequest {
  return {
    title: textOf(values.title),
    generalObjective: textOf(values.generalObjective),
    number: textOrNull(values.number),
    numberWords: textOrNull(values.numberWords),
    issuedOn: parseDate(textOf(values.issuedOn)),
    dateWords: textOrNull(values.dateWords),
  };
}

export const planWriting = writingOf(planCollection, planValues, planRequest);

export function useCopyFields(): Field[] {
  const { t } = useText();
  return [
    {
      name: 'year',
      label: t('plan.copy.year'),
      hint: t('plan.copy.year.hint'),
      kind: 'text',
      required: true,
      check: ({ year }) => (/^\d{4}$/.test(textOf(year)) ? null : { type: 'year' }),
    },
  ];
}

export function copyRequest(values: FormValues): { year: number } {
  return { year: numberOrNull(values.year) ?? 0 };
}
