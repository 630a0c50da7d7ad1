import { useQuery } from '@tanstack/react-query';
import type { CommuneTarget, Indicator, Plan } from '@/api/generated/types.gen';
import { communeTargetsQuery, indicatorsQuery } from '@/api/queries';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { useText } from '@/i18n/use-text';
import { PartForm, PartPage } from './part-form';
import { confirming, NEW_TARGET, targetWriting, useTargetFields } from './target-fields';

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
  const fields = useTargetFields(indicators);
  const writing = targetWriting(plan.id, indicators);
  return (
    <PartForm
      kind="COMMUNE_TARGET"
      writing={writing}
      planId={plan.id}
      collection="commune-targets"
      thing={target}
      fields={fields}
      start={target ? confirming(target) : { ...NEW_TARGET, indicatorId: indicatorId ?? '' }}
      nameOf={(one) => indicators.find((indicator) => indicator.id === one.indicatorId)?.name ?? ''}
    />
  );
}
