import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { dutyCollection } from '@/api/collections';
import type { Duty } from '@/api/generated/types.gen';
import { agenciesQuery, dutiesQuery, policiesQuery, subProjectsQuery } from '@/api/queries';
import { AmendableForm } from '@/components/amending/amendable-form';
import { AmendableRemove } from '@/components/amending/amendable-remove';
import { useWithDrafted } from '@/components/amending/use-with-drafted';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { ThingHistory } from '@/components/record/thing-history';
import { useOwnPlanOf } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';
import { dutyWriting, newDuty, useDutyFields } from './duty-fields';
import type { MatrixData } from './duty-matrix';

interface DutyFormPageProps {
  /** Absent for a new one. */
  id?: string;
  start: { agency?: string; subProject?: string; policy?: string };
}

/** One duty in a plan: who does what, on which sub-project or policy. */
export function DutyFormPage({ id, start }: DutyFormPageProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const duties = useQuery(dutiesQuery(plan.id));
  useOwnPlanOf(dutyCollection, id, duties.data);
  const agencies = useQuery(agenciesQuery);
  const subProjects = useQuery(subProjectsQuery(plan.id));
  const policies = useQuery(policiesQuery(plan.id));
  return (
    <FormPage
      title={t(id ? 'duty.edit' : 'duty.new')}
      lead={t('plan.ofYear', { year: plan.year })}
      over={<Link to="/co-quan/nhiem-vu">{t('app.screen.dutyMatrix')}</Link>}
      permission="duty:write"
    >
      <QueryView queries={{ duties, agencies, subProjects, policies }} lines={14}>
        {(data) => {
          const duty = data.duties.find((one) => one.id === id) ?? null;
          if (id && !duty) return <ProblemState error={NOT_AMONG_THEM} />;
          return <DutyForm data={data} duty={duty} start={start} />;
        }}
      </QueryView>
    </FormPage>
  );
}

interface DutyFormProps {
  data: MatrixData;
  duty: Duty | null;
  start: DutyFormPageProps['start'];
}

function DutyForm({ data, duty, start }: DutyFormProps) {
  const { t } = useText();
  const subProjects = useWithDrafted('SUB_PROJECT', data.subProjects);
  const policies = useWithDrafted('POLICY', data.policies);
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const fields = useDutyFields({ ...data, subProjects, policies });
  const writing = dutyWriting(plan.id, Math.max(0, ...data.duties.map((one) => one.position)));
  const nameOf = ({ agencyId }: Duty) =>
    data.agencies.find((agency) => agency.id === agencyId)?.name ?? t('agency.unknown');
  const agency = duty?.agencyId ?? start.agency;
  return (
    <Stack>
      <AmendableForm
        kind="DUTY"
        writing={writing}
        thing={duty}
        draft={`duties.${duty?.id ?? `new.${plan.id}`}`}
        fields={fields}
        start={duty ? writing.toValues(duty) : newDuty(start)}
        savedText={(after) => t('duty.saved', { agency: nameOf(after) })}
        onSaved={({ agencyId }) => void navigate({ to: '/co-quan/$id', params: { id: agencyId } })}
        cancel={
          agency ? (
            <Link to="/co-quan/$id" params={{ id: agency }} className={buttonClass()}>
              {t('form.cancel')}
            </Link>
          ) : (
            <Link to="/co-quan/nhiem-vu" className={buttonClass()}>
              {t('form.cancel')}
            </Link>
          )
        }
      />
      {duty ? (
        <>
          <AmendableRemove
            kind="DUTY"
            thing={duty}
            name={t('duty.of', { agency: nameOf(duty) })}
            remove={writing.remove}
            restore={writing.restore}
            onRemoved={() =>
              void navigate({ to: '/co-quan/$id', params: { id: duty.agencyId }, ignoreBlocker: true })
            }
          />
          <ThingHistory collection="duties" id={duty.id} fields={fields} />
        </>
      ) : null}
    </Stack>
  );
}
