import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { decisionCollection } from '@/api/collections';
import { decisionQuery } from '@/api/decision-queries';
import type { Decision } from '@/api/generated/types.gen';
import { agenciesQuery, planQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { newKey } from '@/lib/once';
import { buttonClass } from '@/ui/button';
import { decisionRequest, decisionValues, NEW_DECISION, useDecisionFields } from './decision-fields';
import { useDecisionName } from './decision-words';

/** The draft of a decision: what it is; its lines are typed into the grid that comes next. */
export function NewDecision() {
  const { t } = useText();
  const plan = useChosenPlan();
  const agencies = useQuery(agenciesQuery);
  const whole = useQuery(planQuery(plan.id));
  return (
    <FormPage
      title={t('decision.new')}
      lead={t('decision.new.lead')}
      over={<Link to="/kinh-phi/quyet-dinh">{t('decision.all')}</Link>}
      permission="decision:write"
    >
      <QueryView queries={{ agencies, whole }} lines={10}>
        {() => <NewForm />}
      </QueryView>
    </FormPage>
  );
}

function NewForm() {
  const { t } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const fields = useDecisionFields();
  // One key for this opening of the form: sent again after a lost answer, it makes no second decision.
  const [key] = useState(newKey);
  return (
    <ThingForm<Decision>
      thing={null}
      draft={`decisions.new.${plan.id}`}
      fields={fields}
      start={NEW_DECISION}
      toValues={decisionValues}
      read={({ id }) => decisionCollection.get(id)}
      save={(values) => decisionCollection.createOnce(key, decisionRequest(plan.id, values, null))}
      savedText={() => t('decision.begun')}
      saveLabel={t('decision.begin')}
      onSaved={({ id }) =>
        void navigate({ to: '/kinh-phi/quyet-dinh/$id/dong', params: { id }, ignoreBlocker: true })
      }
      cancel={
        <Link to="/kinh-phi/quyet-dinh" className={buttonClass()}>
          {t('form.cancel')}
        </Link>
      }
    />
  );
}

export function EditDecision({ id }: { id: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const agencies = useQuery(agenciesQuery);
  const whole = useQuery(planQuery(plan.id));
  const decision = useQuery(decisionQuery(id));
  useOwnPlan(decision.data?.planId);
  return (
    <FormPage
      title={t('decision.edit')}
      over={
        <Link to="/kinh-phi/quyet-dinh/$id" params={{ id }}>
          {t('decision.one')}
        </Link>
      }
      permission="decision:write"
    >
      <QueryView queries={{ decision, agencies, whole }} lines={10}>
        {(data) => <EditForm decision={data.decision} />}
      </QueryView>
    </FormPage>
  );
}

function EditForm({ decision }: { decision: Decision }) {
  const { t } = useText();
  const navigate = useNavigate();
  const fields = useDecisionFields();
  const nameOf = useDecisionName();
  const back = () =>
    void navigate({ to: '/kinh-phi/quyet-dinh/$id', params: { id: decision.id }, ignoreBlocker: true });
  return (
    <ThingForm
      thing={decision}
      draft={`decisions.${decision.id}`}
      fields={fields}
      start={decisionValues(decision)}
      toValues={decisionValues}
      read={({ id }) => decisionCollection.get(id)}
      save={(values, newest) =>
        decisionCollection.update(
          newest ?? decision,
          decisionRequest(decision.planId, values, newest ?? decision),
        )
      }
      lastChange={decisionCollection.lastChange}
      savedText={(after) => t('form.saved', { name: nameOf(after) })}
      onSaved={back}
      cancel={
        <Link to="/kinh-phi/quyet-dinh/$id" params={{ id: decision.id }} className={buttonClass()}>
          {t('form.cancel')}
        </Link>
      }
    />
  );
}
