import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { baselineCollection } from '@/api/collections';
import type { Area, Baseline, BaselineRequest, Indicator } from '@/api/generated/types.gen';
import { areasQuery, baselinesQuery, indicatorQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import {
  type Field,
  type FormValues,
  numberOrNull,
  textOf,
  typedDate,
  typedNumber,
} from '@/components/record/fields';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { RemoveThing } from '@/components/record/remove-thing';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { ThingHistory } from '@/components/record/thing-history';
import { useNamedOptions } from '@/components/record/use-named-options';
import { writingOf } from '@/components/record/writing-of';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';

interface BaselineFormPageProps {
  indicatorId: string;
  /** Absent for a new one. */
  id?: string;
}

/** Where an indicator stood in an area on a day. */
export function BaselineFormPage({ indicatorId, id }: BaselineFormPageProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const indicator = useQuery(indicatorQuery(indicatorId));
  useOwnPlan(indicator.data?.planId);
  const baselines = useQuery(baselinesQuery(plan.id));
  const areas = useQuery(areasQuery);
  return (
    <FormPage
      title={t(id ? 'indicator.baseline.edit' : 'indicator.baseline.new')}
      lead={t('plan.ofYear', { year: plan.year })}
      over={
        <Link to="/chi-tieu/$id" params={{ id: indicatorId }}>
          {indicator.data?.name ?? t('indicator.one')}
        </Link>
      }
      permission="indicator:write"
    >
      <QueryView queries={{ indicator, baselines, areas }} lines={10}>
        {(data) => {
          const baseline = data.baselines.find((one) => one.id === id) ?? null;
          if (id && !baseline) return <ProblemState error={NOT_AMONG_THEM} />;
          const own = data.areas.filter((one) => one.id === plan.areaId || one.parentId === plan.areaId);
          return <Form indicator={data.indicator} areas={own} baseline={baseline} />;
        }}
      </QueryView>
    </FormPage>
  );
}

interface FormProps {
  indicator: Indicator;
  areas: readonly Area[];
  baseline: Baseline | null;
}

function Form({ indicator, areas, baseline }: FormProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const fields = useFields(indicator, areas);
  const writing = writingOf(
    baselineCollection,
    toValues,
    (values): BaselineRequest => ({
      planId: indicator.planId,
      indicatorId: indicator.id,
      areaId: textOf(values.areaId),
      asOf: parseDate(textOf(values.asOf)) ?? '',
      value: takesValue(indicator) ? numberOrNull(values.value) : null,
      numerator: takesPair(indicator) ? numberOrNull(values.numerator) : null,
      denominator: takesPair(indicator) ? numberOrNull(values.denominator) : null,
      source: toSource(values),
    }),
  );
  const back = () =>
    void navigate({ to: '/chi-tieu/$id', params: { id: indicator.id }, ignoreBlocker: true });
  return (
    <Stack>
      <ThingForm
        {...writing}
        thing={baseline}
        draft={`baselines.${baseline?.id ?? `new.${indicator.id}`}`}
        fields={fields}
        start={baseline ? toValues(baseline) : { ...NEW, areaId: plan.areaId }}
        savedText={() => t('form.saved', { name: t('indicator.baseline') })}
        onSaved={back}
        cancel={
          <Link to="/chi-tieu/$id" params={{ id: indicator.id }} className={buttonClass()}>
            {t('form.cancel')}
          </Link>
        }
      />
      {baseline ? (
        <>
          <RemoveThing
            thing={baseline}
            name={t('indicator.baseline')}
            remove={writing.remove}
            restore={writing.restore}
            onRemoved={back}
          />
          <ThingHistory collection="baselines" id={baseline.id} fields={fields} />
        </>
      ) : null}
    </Stack>
  );
}

/** Points are reckoned from a rate that is divided from its counts; a rate may be known as a percentage alone. */
const takesPair = ({ kind }: Indicator) => kind === 'RATIO' || kind === 'POINTS';
const takesValue = ({ kind }: Indicator) => kind !== 'POINTS';

function useFields(indicator: Indicator, areas: readonly Area[]): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  const source = useSourceFields();
  return [
    { name: 'areaId', label: t('plan.area'), kind: 'choice', required: true, options: options(areas) },
    {
      name: 'asOf',
      label: t('indicator.baseline.asOf'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
    },
    {
      name: 'value',
      label: t('indicator.baseline.value', { unit: indicator.unit }),
      hint: indicator.kind === 'RATIO' ? t('indicator.baseline.hint') : undefined,
      kind: 'number',
      when: () => takesValue(indicator),
    },
    {
      name: 'numerator',
      label: t('indicator.numerator'),
      hint: indicator.kind === 'POINTS' ? t('indicator.baseline.points.hint') : undefined,
      kind: 'number',
      when: () => takesPair(indicator),
    },
    {
      name: 'denominator',
      label: t('indicator.denominator'),
      kind: 'number',
      when: () => takesPair(indicator),
    },
    ...source,
  ];
}

const NEW: FormValues = {
  areaId: '',
  asOf: '',
  value: '',
  numerator: '',
  denominator: '',
  sourceProvenance: 'REFERENCE',
  sourceSection: '',
  sourceNote: '',
};

function toValues(baseline: Baseline): FormValues {
  return {
    areaId: baseline.areaId,
    asOf: typedDate(baseline.asOf),
    value: typedNumber(baseline.value),
    numerator: typedNumber(baseline.numerator),
    denominator: typedNumber(baseline.denominator),
    ...sourceValues(baseline.source),
  };
}
