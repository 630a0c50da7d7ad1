import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Indicator } from '@/api/generated/types.gen';
import {
  agenciesQuery,
  indicatorQuery,
  indicatorsQuery,
  policiesQuery,
  subProjectsQuery,
} from '@/api/queries';
import { AmendableForm } from '@/components/amending/amendable-form';
import { AmendableRemove } from '@/components/amending/amendable-remove';
import { useWithDrafted } from '@/components/amending/use-with-drafted';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { QueryView } from '@/components/query-view';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';
import { touchesStated } from './assignment-fields';
import {
  type IndicatorSurroundings,
  indicatorWriting,
  NEW_INDICATOR,
  useIndicatorFields,
} from './indicator-fields';

function useSurroundings(planId: string) {
  return {
    agencies: useQuery(agenciesQuery),
    indicators: useQuery(indicatorsQuery(planId)),
    subProjects: useQuery(subProjectsQuery(planId)),
    policies: useQuery(policiesQuery(planId)),
  };
}

export function NewIndicator() {
  const { t } = useText();
  const plan = useChosenPlan();
  const around = useSurroundings(plan.id);
  return (
    <FormPage
      title={t('indicator.new')}
      lead={t('plan.ofYear', { year: plan.year })}
      over={<Link to="/chi-tieu">{t('app.screen.indicators')}</Link>}
      permission="indicator:write"
    >
      <QueryView queries={around} lines={14}>
        {(data) => <IndicatorForm indicator={null} around={data} />}
      </QueryView>
    </FormPage>
  );
}

export function EditIndicator({ id }: { id: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const indicator = useQuery(indicatorQuery(id));
  useOwnPlan(indicator.data?.planId);
  // A link may lead to an indicator of another plan than the chosen one.
  const around = useSurroundings(indicator.data?.planId ?? plan.id);
  return (
    <FormPage
      title={t('indicator.edit')}
      over={
        <Link to="/chi-tieu/$id" params={{ id }}>
          {indicator.data?.name ?? t('indicator.one')}
        </Link>
      }
      permission="indicator:write"
    >
      <QueryView queries={{ indicator, ...around }} lines={14}>
        {(data) => <IndicatorForm indicator={data.indicator} around={data} />}
      </QueryView>
    </FormPage>
  );
}

interface IndicatorFormProps {
  /** Null for a new one. */
  indicator: Indicator | null;
  around: IndicatorSurroundings;
}

function IndicatorForm({ indicator, around: known }: IndicatorFormProps) {
  const { t } = useText();
  const around = {
    ...known,
    indicators: useWithDrafted('INDICATOR', known.indicators),
    subProjects: useWithDrafted('SUB_PROJECT', known.subProjects),
    policies: useWithDrafted('POLICY', known.policies),
  };
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const fields = useIndicatorFields(around, indicator);
  const writing = indicatorWriting(plan.id, Math.max(0, ...around.indicators.map((one) => one.position)));
  return (
    <Stack>
      <AmendableForm
        kind="INDICATOR"
        writing={writing}
        ours={{
          text: t('indicator.assignment.ours'),
          touchesStated: (before, after) => touchesStated(fields, before, after),
        }}
        thing={indicator}
        draft={`indicators.${indicator?.id ?? `new.${plan.id}`}`}
        fields={fields}
        start={indicator ? writing.toValues(indicator) : NEW_INDICATOR}
        savedText={({ name }) => t('form.saved', { name })}
        onSaved={({ id }) => void navigate({ to: '/chi-tieu/$id', params: { id } })}
        cancel={
          indicator ? (
            <Link to="/chi-tieu/$id" params={{ id: indicator.id }} className={buttonClass()}>
              {t('form.cancel')}
            </Link>
          ) : (
            <Link to="/chi-tieu" className={buttonClass()}>
              {t('form.cancel')}
            </Link>
          )
        }
      />
      {indicator ? (
        <AmendableRemove
          kind="INDICATOR"
          thing={indicator}
          name={indicator.name}
          remove={writing.remove}
          restore={writing.restore}
          onRemoved={() => void navigate({ to: '/chi-tieu', ignoreBlocker: true })}
        />
      ) : null}
    </Stack>
  );
}
