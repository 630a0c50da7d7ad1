import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { communePlanCollection } from '@/api/collections';
import type { Plan } from '@/api/generated/types.gen';
import { communePlanQuery } from '@/api/queries';
import { AmendableForm } from '@/components/amending/amendable-form';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { issueRequest, issueValues, useIssueFields } from '@/components/record/issue-fields';
import { ThingHistory } from '@/components/record/thing-history';
import { writingOf } from '@/components/record/writing-of';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { planRequest, planValues, usePlanFields } from './plan-fields';

const communePlanWriting = writingOf(communePlanCollection, planValues, planRequest);

interface CommunePlanFormPageProps {
  id: string;
  title: string;
  lead: string;
  permission: string;
  children: (plan: Plan) => ReactNode;
}

function CommunePlanFormPage({ id, title, lead, permission, children }: CommunePlanFormPageProps) {
  const plan = useQuery(communePlanQuery(id));
  useOwnPlan(plan.data?.id);
  const { t } = useText();
  return (
    <FormPage
      title={title}
      lead={lead}
      over={
        <Link to="/ke-hoach-xa/$id" params={{ id }}>
          {plan.data?.title ?? t('communeplan.one')}
        </Link>
      }
      permission={permission}
    >
      <QueryView queries={{ plan }} lines={10}>
        {(data) => children(data.plan)}
      </QueryView>
    </FormPage>
  );
}

function Cancel({ id }: { id: string }) {
  const { t } = useText();
  return (
    <Link to="/ke-hoach-xa/$id" params={{ id }} className={buttonClass()}>
      {t('form.cancel')}
    </Link>
  );
}

/** What a commune's plan says of itself; an issued one by an amendment. */
export function EditCommunePlan({ id }: { id: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  const fields = usePlanFields();
  return (
    <CommunePlanFormPage
      id={id}
      title={t('plan.edit')}
      lead={t('plan.edit.lead')}
      permission="commune-plan:write"
    >
      {(plan) => (
        <AmendableForm
          kind="PLAN"
          planId={plan.id}
          writing={communePlanWriting}
          thing={plan}
          draft={`commune-plans.${plan.id}`}
          fields={fields}
          start={communePlanWriting.toValues(plan)}
          savedText={({ title }) => t('form.saved', { name: title })}
          onSaved={() => void navigate({ to: '/ke-hoach-xa/$id', params: { id } })}
          cancel={<Cancel id={id} />}
        />
      )}
    </CommunePlanFormPage>
  );
}

/** Issuing can't be taken back: this page is the question before it. */
export function IssueCommunePlan({ id }: { id: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  const fields = useIssueFields();
  return (
    <CommunePlanFormPage
      id={id}
      title={t('communeplan.issue')}
      lead={t('communeplan.issue.lead')}
      permission="commune-plan:issue"
    >
      {(plan) => (
        <ThingForm
          thing={plan}
          draft={`commune-plans.${plan.id}.issue`}
          fields={fields}
          start={issueValues(plan)}
          toValues={issueValues}
          read={(one) => communePlanCollection.get(one.id)}
          lastChange={communePlanCollection.lastChange}
          save={(values, newest) => communePlanCollection.act(newest ?? plan, 'issue', issueRequest(values))}
          savedText={({ title }) => t('communeplan.issued', { title })}
          saveLabel={t('plan.issue')}
          readAgain={
            <Link to="/ke-hoach-xa/$id" params={{ id }} target="_blank" className={buttonClass()}>
              {t('form.changed.read')}
            </Link>
          }
          onSaved={() => void navigate({ to: '/ke-hoach-xa/$id', params: { id } })}
          cancel={<Cancel id={id} />}
        />
      )}
    </CommunePlanFormPage>
  );
}

/** What was done to a commune's plan itself. */
export function CommunePlanHistory({ id }: { id: string }) {
  const signatory = useIssueFields().filter((field) => field.recordedAs);
  return <ThingHistory collection="commune-plans" id={id} fields={[...usePlanFields(), ...signatory]} />;
}
