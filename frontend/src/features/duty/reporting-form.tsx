import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { reportingDutyCollection } from '@/api/collections';
import type { Agency, ReportingDuty } from '@/api/generated/types.gen';
import { agenciesQuery, reportingDutiesQuery } from '@/api/queries';
import { AmendableForm } from '@/components/amending/amendable-form';
import { AmendableRemove } from '@/components/amending/amendable-remove';
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
import { newReportingDuty, reportingWriting, useReportingFields } from './reporting-fields';

interface ReportingFormPageProps {
  /** Absent for a new one. */
  id?: string;
  agency?: string;
}

/** Who reports to whom, how often and until when, as the plan says it. */
export function ReportingFormPage({ id, agency }: ReportingFormPageProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const reporting = useQuery(reportingDutiesQuery(plan.id));
  useOwnPlanOf(reportingDutyCollection, id, reporting.data);
  const agencies = useQuery(agenciesQuery);
  return (
    <FormPage
      title={t(id ? 'duty.reporting.edit' : 'duty.reporting.new')}
      lead={t('plan.ofYear', { year: plan.year })}
      over={<Link to="/co-quan">{t('app.screen.agencies')}</Link>}
      permission="duty:write"
    >
      <QueryView queries={{ reporting, agencies }} lines={14}>
        {(data) => {
          const duty = data.reporting.find((one) => one.id === id) ?? null;
          if (id && !duty) return <ProblemState error={NOT_AMONG_THEM} />;
          return <ReportingForm {...data} duty={duty} agency={agency} />;
        }}
      </QueryView>
    </FormPage>
  );
}

interface ReportingFormProps {
  reporting: readonly ReportingDuty[];
  agencies: readonly Agency[];
  duty: ReportingDuty | null;
  agency: string | undefined;
}

function ReportingForm({ reporting, agencies, duty, agency }: ReportingFormProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const fields = useReportingFields(agencies);
  const writing = reportingWriting(plan.id, Math.max(0, ...reporting.map((one) => one.position)));
  const nameOf = (id: string) => agencies.find((one) => one.id === id)?.name ?? t('agency.unknown');
  const back = duty?.agencyId ?? agency;
  const show = (id: string) => void navigate({ to: '/co-quan/$id', params: { id }, ignoreBlocker: true });
  return (
    <Stack>
      <AmendableForm
        kind="REPORTING_DUTY"
        writing={writing}
        thing={duty}
        draft={`reporting-duties.${duty?.id ?? `new.${plan.id}`}`}
        fields={fields}
        start={duty ? writing.toValues(duty) : newReportingDuty(agency)}
        savedText={(after) => t('duty.reporting.saved', { agency: nameOf(after.agencyId) })}
        onSaved={({ agencyId }) => show(agencyId)}
        cancel={
          <Link
            {...(back ? { to: '/co-quan/$id', params: { id: back } } : { to: '/co-quan' })}
            className={buttonClass()}
          >
            {t('form.cancel')}
          </Link>
        }
      />
      {duty ? (
        <>
          <AmendableRemove
            kind="REPORTING_DUTY"
            thing={duty}
            name={t('duty.reporting.of', { agency: nameOf(duty.agencyId) })}
            remove={writing.remove}
            restore={writing.restore}
            onRemoved={() => show(duty.agencyId)}
          />
          <ThingHistory collection="reporting-duties" id={duty.id} fields={fields} />
        </>
      ) : null}
    </Stack>
  );
}
