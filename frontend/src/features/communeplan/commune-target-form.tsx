import { useQuery } from '@tanstack/react-query';
import { communeTargetCollection } from '@/api/collections';
import type { CommuneTarget, CommuneTargetRequest, Indicator, Plan } from '@/api/generated/types.gen';
import { communeTargetsQuery, indicatorsQuery } from '@/api/queries';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import {
  type Field,
  type FormValues,
  numberOrNull,
  textOf,
  textOrNull,
  typedNumber,
} from '@/components/record/fields';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { PartForm, PartPage } from './part-form';

interface TargetFormProps {
  planId: string;
  /** Absent for a new one. */
  id?: string;
  /** What the new one is of. */
  indicatorId?: string;
}

/** What the commune sets itself to reach of one of the district's indicators. */
export function CommuneTargetFormPage({ planId, id, indicatorId }: TargetFormProps) {
  const { t } = useText();
  return (
    <PartPage planId={planId} title={t(id ? 'communeplan.target.edit' : 'communeplan.target.new')}>
      {(plan) => <Loaded plan={plan} id={id} indicatorId={indicatorId} />}
    </PartPage>
  );
}

function Loaded({ plan, id, indicatorId }: { plan: Plan; id?: string; indicatorId?: string }) {
  const targets = useQuery(communeTargetsQuery(plan.id));
  const indicators = useQuery(indicatorsQuery(plan.parentPlanId ?? ''));
  return (
    <QueryView queries={{ targets, indicators }} lines={10}>
      {(data) => {
        const target = data.targets.find((one) => one.id === id) ?? null;
        if (id && !target) return <ProblemState error={NOT_AMONG_THEM} />;
        return <Form plan={plan} target={target} indicators={data.indicators} indicatorId={indicatorId} />;
      }}
    </QueryView>
  );
}

interface FormProps {
  plan: Plan;
  target: CommuneTarget | null;
  indicators: readonly Indicator[];
  indicatorId: string | undefined;
}

function Form({ plan, target, indicators, indicatorId }: FormProps) {
  const fields = useFields(indicators);
  const writing = writingOf(
    communeTargetCollection,
    toValues,
    (values): CommuneTargetRequest => ({
      planId: plan.id,
      indicatorId: textOf(values.indicatorId),
      value: numberOrNull(values.value),
      numerator: numberOrNull(values.numerator),
      denominator: numberOrNull(values.denominator),
      words: textOrNull(values.words),
      source: toSource(values),
    }),
  );
  return (
    <PartForm
      {...writing}
      planId={plan.id}
      collection="commune-targets"
      thing={target}
      fields={fields}
      start={target ? confirming(target) : { ...NEW, indicatorId: indicatorId ?? '' }}
      nameOf={(one) => indicators.find((indicator) => indicator.id === one.indicatorId)?.name ?? ''}
    />
  );
}

function useFields(indicators: readonly Indicator[]): Field[] {
  const { t } = useText();
  const source = useSourceFields();
  const isRatio = (values: FormValues) =>
    indicators.find((one) => one.id === values.indicatorId)?.kind === 'RATIO';
  return [
    {
      name: 'indicatorId',
      label: t('indicator.one'),
      kind: 'choice',
      required: true,
      options: indicators.map(({ id, code, name, unit }) => ({
        value: id,
        label: `${code}: ${name} (${unit})`,
      })),
    },
    { name: 'value', label: t('communeplan.own'), hint: t('communeplan.target.hint'), kind: 'number' },
    {
      name: 'numerator',
      label: t('indicator.numerator'),
      hint: t('communeplan.ratio.hint'),
      kind: 'number',
      when: isRatio,
    },
    { name: 'denominator', label: t('indicator.denominator'), kind: 'number', when: isRatio },
    { name: 'words', label: t('communeplan.words'), kind: 'words' },
    ...source,
  ];
}

const NEW: FormValues = {
  indicatorId: '',
  value: '',
  numerator: '',
  denominator: '',
  words: '',
  sourceProvenance: 'STATED',
  sourceSection: '',
  sourceNote: '',
};

function toValues(target: CommuneTarget): FormValues {
  return {
    indicatorId: target.indicatorId,
    value: typedNumber(target.value),
    numerator: typedNumber(target.numerator),
    denominator: typedNumber(target.denominator),
    words: target.words ?? '',
    ...sourceValues(target.source),
  };
}

/** Whoever saves a figure of the district's makes it the commune's own word, unless they say otherwise. */
function confirming(target: CommuneTarget): FormValues {
  const values = toValues(target);
  return target.takenOver
    ? { ...values, sourceProvenance: 'STATED', sourceSection: '', sourceNote: '' }
    : values;
}
