import { planCollection } from '@/api/collections';
import type {
  Agency,
  Area,
  Plan,
  PlanCopyRequest,
  PlanDraftRequest,
  PlanUpdateRequest,
} from '@/api/generated/types.gen';
import {
  type Field,
  type FormValues,
  numberOrNull,
  textOf,
  textOrNull,
  typedDate,
} from '@/components/record/fields';
import { useNamedOptions } from '@/components/record/use-named-options';
import { type Writing, writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { formatDate, parseDate } from '@/lib/date';

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

/** Which agencies manage and issue a district's plan: put right while it is a draft. */
export function usePlanAgencyFields(agencies: readonly Agency[]): Field[] {
  const { t } = useText();
  const options = useNamedOptions()(agencies);
  return [
    { name: 'issuingAgencyId', label: t('plan.issuer'), kind: 'choice', required: true, options },
    {
      name: 'managingAgencyId',
      label: t('plan.manager'),
      hint: t('plan.manager.hint'),
      kind: 'choice',
      required: true,
      options,
    },
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

/** What the form does not ask for, once the plan is issued, stays as it is. */
function draftRequest(values: FormValues, plan: Plan | null): PlanDraftRequest {
  return {
    ...planRequest(values),
    issuingAgencyId: textOf(values.issuingAgencyId) || (plan?.issuingAgencyId ?? ''),
    managingAgencyId: textOf(values.managingAgencyId) || (plan?.managingAgencyId ?? ''),
  };
}

/** A draft says which agencies manage and issue it; an amendment changes nothing of that. */
export const planWriting: Writing<Plan, PlanUpdateRequest> = {
  ...writingOf(
    planCollection,
    (plan) => ({
      ...planValues(plan),
      issuingAgencyId: plan.issuingAgencyId,
      managingAgencyId: plan.managingAgencyId,
    }),
    draftRequest,
  ),
  toRequest: planRequest,
  asTyped: (request) => planValues(request as Plan),
};

/** Which year a plan is copied for, and which area: another one where the plan's has ended. */
export function useCopyFields(areas: readonly Area[], plan: Plan): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  const own = areas.find(({ id }) => id === plan.areaId);
  const lasting = areas.filter(
    ({ id, validTo }) => id !== plan.areaId && (!validTo || validTo >= `${plan.year + 1}`),
  );
  return [
    {
      name: 'year',
      label: t('plan.copy.year'),
      hint: t('plan.copy.year.hint'),
      kind: 'text',
      required: true,
      check: ({ year }) => (/^\d{4}$/.test(textOf(year)) ? null : { type: 'year' }),
    },
    {
      name: 'areaId',
      label: t('plan.area'),
      hint: own?.validTo
        ? t('plan.copy.area.ended', { name: own.name, date: formatDate(own.validTo) })
        : t('plan.copy.area.hint'),
      kind: 'choice',
      empty: own ? t('plan.copy.area.own', { name: own.name }) : t('form.none'),
      options: options(lasting),
    },
  ];
}

export function copyRequest(values: FormValues): PlanCopyRequest {
  return { year: numberOrNull(values.year) ?? 0, areaId: textOrNull(values.areaId) };
}
