import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { statedFundingQuery } from '@/api/funding-queries';
import type { Agency, StatedFunding } from '@/api/generated/types.gen';
import { agenciesQuery, subProjectQuery } from '@/api/queries';
import { AmendableForm } from '@/components/amending/amendable-form';
import { AmendableRemove } from '@/components/amending/amendable-remove';
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
import { fundingWriting, NEW_FUNDING, useFundingFields } from './funding-fields';

interface FundingFormPageProps {
  subProjectId: string;
  /** Absent for a new line. */
  id?: string;
}

/** What the plan says of the money of one sub-project from one source. */
export function FundingFormPage({ subProjectId, id }: FundingFormPageProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const funding = useQuery(statedFundingQuery(plan.id));
  const agencies = useQuery(agenciesQuery);
  const subProject = useQuery(subProjectQuery(subProjectId));
  useOwnPlan(subProject.data?.planId);
  return (
    <FormPage
      title={t(id ? 'funding.edit' : 'funding.new')}
      lead={t('plan.ofYear', { year: plan.year })}
      over={
        <Link to="/du-an/$id" params={{ id: subProjectId }}>
          {subProject.data?.name ?? t('project.subProject')}
        </Link>
      }
      permission="funding:write"
    >
      <QueryView queries={{ funding, agencies }} lines={12}>
        {(data) => {
          const line = data.funding.find((one) => one.id === id) ?? null;
          if (id && !line) return <ProblemState error={NOT_AMONG_THEM} />;
          return <FundingForm {...data} line={line} subProjectId={subProjectId} />;
        }}
      </QueryView>
    </FormPage>
  );
}

interface FundingFormProps {
  funding: readonly StatedFunding[];
  agencies: readonly Agency[];
  line: StatedFunding | null;
  subProjectId: string;
}

function FundingForm({ funding, agencies, line, subProjectId }: FundingFormProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const fields = useFundingFields(agencies);
  const writing = fundingWriting(plan.id, subProjectId, Math.max(0, ...funding.map((one) => one.position)));
  const back = () => void navigate({ to: '/du-an/$id', params: { id: subProjectId }, ignoreBlocker: true });
  return (
    <Stack>
      <AmendableForm
        kind="STATED_FUNDING"
        writing={writing}
        thing={line}
        draft={`stated-funding.${line?.id ?? `new.${subProjectId}`}`}
        fields={fields}
        start={line ? writing.toValues(line) : NEW_FUNDING}
        savedText={({ fundingSource }) => t('form.saved', { name: t(`funding.source.${fundingSource}`) })}
        onSaved={back}
        cancel={
          <Link to="/du-an/$id" params={{ id: subProjectId }} className={buttonClass()}>
            {t('form.cancel')}
          </Link>
        }
      />
      {line ? (
        <>
          <AmendableRemove
            kind="STATED_FUNDING"
            thing={line}
            name={t(`funding.source.${line.fundingSource}`)}
            remove={writing.remove}
            restore={writing.restore}
            onRemoved={back}
          />
          <ThingHistory collection="stated-funding" id={line.id} fields={fields} />
        </>
      ) : null}
    </Stack>
  );
}
