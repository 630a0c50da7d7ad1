import { useQuery } from '@tanstack/react-query';
import type { Round, RoundKind, RoundProposal, RoundRequest } from '@/api/generated/types.gen';
import { agenciesQuery, indicatorsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import {
  type Field,
  type FormValues,
  listOf,
  textOf,
  textOrNull,
  typedDate,
} from '@/components/record/fields';
import { useNamedOptions } from '@/components/record/use-named-options';
import { useText } from '@/i18n/use-text';
import { inForceIn, parseDate } from '@/lib/date';

export type DueDays = Pick<Round, 'communeDueOn' | 'agencyDueOn' | 'consolidatedDueOn'>;

const DUE = ['communeDueOn', 'agencyDueOn', 'consolidatedDueOn'] as const;

/** By when each level answers. */
export function useDueFields(): Field[] {
  const { t } = useText();
  return DUE.map((name) => ({
    name,
    label: t(`round.${name}`),
    hint: t('form.date.hint'),
    kind: 'date',
    required: true,
  }));
}

export function dueValues(due: DueDays): FormValues {
  return Object.fromEntries(DUE.map((name) => [name, typedDate(due[name])]));
}

export function dueDays(values: FormValues): DueDays {
  const day = (name: (typeof DUE)[number]) => parseDate(textOf(values[name])) ?? '';
  return {
    communeDueOn: day('communeDueOn'),
    agencyDueOn: day('agencyDueOn'),
    consolidatedDueOn: day('consolidatedDueOn'),
  };
}

/** What may still be changed of a round; of one that asks nobody no day by which units answer. */
export function useRoundFields(kind: RoundKind = 'BASE'): Field[] {
  const { t } = useText();
  const due = useDueFields();
  return [
    { name: 'name', label: t('round.name'), kind: 'text', required: true },
    ...(kind === 'DERIVED' ? due.filter(({ name }) => name === 'consolidatedDueOn') : due),
    { name: 'note', label: t('round.note'), kind: 'words' },
  ];
}

export function roundValues(round: Round): FormValues {
  return { name: round.name, note: round.note ?? '', ...dueValues(round) };
}

/** An ad hoc round asks whom one chooses, for what one chooses, of any days. */
export function useAdHocFields(): Field[] {
  const { t } = useText();
  const plan = useChosenPlan();
  const options = useNamedOptions();
  const agencies = useQuery(agenciesQuery).data ?? [];
  const indicators = useQuery(indicatorsQuery(plan.id)).data ?? [];
  const [name, ...rest] = useRoundFields();
  return [
    ...(name ? [{ ...name, hint: t('round.name.hint') }] : []),
    { name: 'dataFrom', label: t('round.dataFrom'), hint: t('form.date.hint'), kind: 'date', required: true },
    {
      name: 'dataTo',
      label: t('round.dataTo'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
      check: ({ dataFrom, dataTo }) => {
        const from = parseDate(textOf(dataFrom));
        const to = parseDate(textOf(dataTo));
        return from && to && to < from ? { type: 'before-its-beginning' } : null;
      },
    },
    ...rest,
    {
      name: 'indicatorIds',
      label: t('round.indicators'),
      kind: 'choices',
      required: true,
      options: indicators.map((one) => ({ value: one.id, label: `${one.code} · ${one.name}` })),
    },
    {
      name: 'agencyIds',
      label: t('round.agencies'),
      kind: 'choices',
      required: true,
      options: options(agencies.filter((one) => one.participates && inForceIn(one, plan.year))),
    },
  ];
}

export const AD_HOC_START: FormValues = {
  name: '',
  dataFrom: '',
  dataTo: '',
  communeDueOn: '',
  agencyDueOn: '',
  consolidatedDueOn: '',
  note: '',
  indicatorIds: [],
  agencyIds: [],
};

export function adHocRequest(planId: string, values: FormValues): RoundRequest {
  return {
    planId,
    kind: 'AD_HOC',
    frequency: null,
    name: textOf(values.name),
    dataFrom: parseDate(textOf(values.dataFrom)) ?? '',
    dataTo: parseDate(textOf(values.dataTo)) ?? '',
    ...dueDays(values),
    note: textOrNull(values.note),
    indicatorIds: listOf(values.indicatorIds),
    agencyIds: listOf(values.agencyIds),
  };
}

/** A proposal as it is opened: who is asked for what follows from the plan. */
export function proposedRequest(planId: string, proposal: RoundProposal, due: DueDays): RoundRequest {
  const { kind, frequency, name, dataFrom, dataTo } = proposal;
  return {
    planId,
    kind,
    frequency,
    name,
    dataFrom,
    dataTo,
    communeDueOn: due.communeDueOn,
    agencyDueOn: due.agencyDueOn,
    consolidatedDueOn: due.consolidatedDueOn,
    note: null,
    indicatorIds: null,
    agencyIds: null,
  };
}
