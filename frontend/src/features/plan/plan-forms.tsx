import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { planCollection } from '@/api/collections';
import type { Agency, Area, Plan } from '@/api/generated/types.gen';
import { agenciesQuery, areasQuery, planQuery } from '@/api/queries';
import { AmendableForm } from '@/components/amending/amendable-form';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { issueRequest, issueValues, useIssueFields } from '@/components/record/issue-fields';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { copyRequest, planWriting, useCopyFields, usePlanAgencyFields, usePlanFields } from './plan-fields';

interface PlanFormPageProps {
  title: string;
  lead: string;
  permission: string;
  children: (plan: Plan) => ReactNode;
}

function PlanFormPage({ title, lead, permission, children }: PlanFormPageProps) {
  const { t } = useText();
  const chosen = useChosenPlan();
  const plan = useQuery(planQuery(chosen.id));
  return (
    <FormPage
      title={title}
      lead={lead}
      over={<Link to="/ke-hoach">{t('plan.ofYear', { year: chosen.year })}</Link>}
      permission={permission}
    >
      <QueryView queries={{ plan }} lines={10}>
        {(data) => children(data.plan)}
      </QueryView>
    </FormPage>
  );
}

function Cancel() {
  const { t } = useText();
  return (
    <Link to="/ke-hoach" className={buttonClass()}>
      {t('form.cancel')}
    </Link>
  );
}

/**
 * What a plan says of itself: its title, its objective, its number and day, and while it is a draft, which agencies manage and
 * issue it. An issued one by an amendment.
 */
export function EditPlan() {
  const { t } = useText();
  const agencies = useQuery(agenciesQuery);
  return (
    <PlanFormPage title={t('plan.edit')} lead={t('plan.edit.lead')} permission="plan:write">
      {(plan) => (
        <QueryView queries={{ agencies }} lines={10}>
          {(data) => <EditForm plan={plan} agencies={data.agencies} />}
        </QueryView>
      )}
    </PlanFormPage>
  );
}

function EditForm({ plan, agencies }: { plan: Plan; agencies: readonly Agency[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const words = usePlanFields();
  const named = usePlanAgencyFields(agencies);
  return (
    <AmendableForm
      kind="PLAN"
      writing={planWriting}
      thing={plan}
      draft={`plans.${plan.id}`}
      fields={plan.status === 'DRAFT' ? [...words, ...named] : words}
      start={planWriting.toValues(plan)}
      savedText={({ year }) => t('form.saved', { name: t('plan.ofYear', { year }) })}
      onSaved={() => void navigate({ to: '/ke-hoach' })}
      cancel={<Cancel />}
    />
  );
}

/** Issuing can't be taken back: this page is the question before it. */
export function IssuePlan() {
  const { t } = useText();
  const navigate = useNavigate();
  const fields = useIssueFields();
  return (
    <PlanFormPage title={t('plan.issue')} lead={t('plan.issue.lead')} permission="plan:issue">
      {(plan) => (
        <ThingForm
          thing={plan}
          draft={`plans.${plan.id}.issue`}
          fields={fields}
          start={issueValues(plan)}
          toValues={issueValues}
          read={({ id }) => planCollection.get(id)}
          lastChange={planCollection.lastChange}
          save={(values, newest) => planCollection.act(newest ?? plan, 'issue', issueRequest(values))}
          savedText={({ year }) => t('plan.issued', { year })}
          saveLabel={t('plan.issue')}
          readAgain={
            <Link to="/ke-hoach" target="_blank" className={buttonClass()}>
              {t('form.changed.read')}
            </Link>
          }
          onSaved={() => void navigate({ to: '/ke-hoach' })}
          cancel={<Cancel />}
        />
      )}
    </PlanFormPage>
  );
}

/** Next year's draft starts from this year's plan. */
export function CopyPlan() {
  const { t } = useText();
  const areas = useQuery(areasQuery);
  return (
    <PlanFormPage title={t('plan.copy')} lead={t('plan.copy.lead')} permission="plan:write">
      {(plan) => (
        <QueryView queries={{ areas }} lines={4}>
          {(data) => <CopyForm plan={plan} areas={data.areas} />}
        </QueryView>
      )}
    </PlanFormPage>
  );
}

function CopyForm({ plan, areas }: { plan: Plan; areas: readonly Area[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const fields = useCopyFields(areas, plan);
  return (
    <ThingForm
      thing={plan}
      draft={`plans.${plan.id}.copy`}
      fields={fields}
      start={{ year: String(plan.year + 1), areaId: '' }}
      toValues={({ year }) => ({ year: String(year + 1), areaId: '' })}
      read={({ id }) => planCollection.get(id)}
      save={(values) => planCollection.act(plan, 'copy', copyRequest(values))}
      undo={async (draft) => {
        await planCollection.remove(draft);
        await navigate({ to: '/ke-hoach', search: { plan: plan.id } });
      }}
      savedText={({ year }) => t('plan.copied', { year })}
      saveLabel={t('plan.copy')}
      onSaved={({ id }) => void navigate({ to: '/ke-hoach', search: { plan: id } })}
      cancel={<Cancel />}
    />
  );
}
