import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Area, Indicator, Target } from '@/api/generated/types.gen';
import { areasQuery, indicatorQuery, targetsQuery } from '@/api/queries';
import { AmendableForm } from '@/components/amending/amendable-form';
import { AmendableRemove } from '@/components/amending/amendable-remove';
import { useAmending } from '@/components/amending/use-amending';
import { useEntered } from '@/components/amending/use-with-drafted';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { ThingHistory } from '@/components/record/thing-history';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';
import { NEW_TARGET, targetWriting, useTargetFields } from './target-fields';

interface TargetFormPageProps {
  indicatorId: string;
  /** Absent for a new one. */
  id?: string;
}

/** What one area is to reach of one indicator. */
export function TargetFormPage({ indicatorId, id }: TargetFormPageProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const { draft, loading } = useAmending('INDICATOR', indicatorId);
  // One that is new in the draft is nowhere else yet.
  const entered = useEntered(draft?.id, 'INDICATOR').find((one) => one.id === indicatorId);
  const indicator = useQuery({ ...indicatorQuery(indicatorId), enabled: !loading && !entered });
  useOwnPlan(indicator.data?.planId);
  const targets = useQuery(targetsQuery(plan.id));
  const areas = useQuery(areasQuery);
  return (
    <FormPage
      title={t(id ? 'indicator.target.edit' : 'indicator.target.new')}
      lead={t('plan.ofYear', { year: plan.year })}
      over={
        <Link to="/chi-tieu/$id" params={{ id: indicatorId }}>
          {entered?.name ?? indicator.data?.name ?? t('indicator.one')}
        </Link>
      }
      permission="indicator:write"
    >
      <QueryView queries={{ targets, areas }} lines={10}>
        {(data) => {
          const target = data.targets.find((one) => one.id === id) ?? null;
          if (id && !target) return <ProblemState error={NOT_AMONG_THEM} />;
          const own = data.areas.filter((one) => one.id === plan.areaId || one.parentId === plan.areaId);
          if (entered) return <TargetForm indicator={entered} areas={own} target={target} />;
          return (
            <QueryView queries={{ indicator }} lines={10}>
              {(known) => <TargetForm indicator={known.indicator} areas={own} target={target} />}
            </QueryView>
          );
        }}
      </QueryView>
    </FormPage>
  );
}

interface TargetFormProps {
  indicator: Pick<Indicator, 'id' | 'planId' | 'name' | 'unit' | 'kind'>;
  areas: readonly Area[];
  target: Target | null;
}

function TargetForm({ indicator, areas, target }: TargetFormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const fields = useTargetFields(indicator, areas);
  const writing = targetWriting(indicator);
  const back = () =>
    void navigate({ to: '/chi-tieu/$id', params: { id: indicator.id }, ignoreBlocker: true });
  const nameOf = ({ areaId }: Target) => areas.find((area) => area.id === areaId)?.name ?? indicator.name;
  return (
    <Stack>
      <AmendableForm
        kind="TARGET"
        writing={writing}
        thing={target}
        draft={`targets.${target?.id ?? `new.${indicator.id}`}`}
        fields={fields}
        start={target ? writing.toValues(target) : NEW_TARGET}
        savedText={(after) => t('form.saved', { name: nameOf(after) })}
        onSaved={back}
        cancel={
          <Link to="/chi-tieu/$id" params={{ id: indicator.id }} className={buttonClass()}>
            {t('form.cancel')}
          </Link>
        }
      />
      {target ? (
        <>
          <AmendableRemove
            kind="TARGET"
            thing={target}
            name={nameOf(target)}
            remove={writing.remove}
            restore={writing.restore}
            onRemoved={back}
          />
          <ThingHistory collection="targets" id={target.id} fields={fields} />
        </>
      ) : null}
    </Stack>
  );
}
