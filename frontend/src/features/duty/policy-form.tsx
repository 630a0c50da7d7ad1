import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { policyCollection } from '@/api/collections';
import type { Policy } from '@/api/generated/types.gen';
import { policiesQuery } from '@/api/queries';
import { AmendableForm } from '@/components/amending/amendable-form';
import { AmendableRemove } from '@/components/amending/amendable-remove';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import type { FormValues } from '@/components/record/fields';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { ThingHistory } from '@/components/record/thing-history';
import { useOwnPlanOf } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';
import { policyWriting, usePolicyFields } from './policy-fields';

/** A policy or task of the plan: what duties are about besides sub-projects. */
export function PolicyFormPage({ id }: { id?: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const policies = useQuery(policiesQuery(plan.id));
  useOwnPlanOf(policyCollection, id, policies.data);
  return (
    <FormPage
      title={t(id ? 'duty.policy.edit' : 'duty.policy.new')}
      lead={t('plan.ofYear', { year: plan.year })}
      over={
        <Link to="/co-quan/nhiem-vu" search={{ view: 'policies' }}>
          {t('app.screen.dutyMatrix')}
        </Link>
      }
      permission="duty:write"
    >
      <QueryView queries={{ policies }} lines={10}>
        {(data) => {
          const policy = data.policies.find((one) => one.id === id) ?? null;
          if (id && !policy) return <ProblemState error={NOT_AMONG_THEM} />;
          return <Form policy={policy} policies={data.policies} />;
        }}
      </QueryView>
    </FormPage>
  );
}

function Form({ policy, policies }: { policy: Policy | null; policies: readonly Policy[] }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const fields = usePolicyFields();
  const writing = policyWriting(plan.id);
  const start: FormValues = {
    name: '',
    kind: '',
    code: '',
    text: '',
    position: String(Math.max(0, ...policies.map((one) => one.position)) + 1),
    sourceProvenance: 'ASSUMED',
    sourceSection: '',
    sourceNote: '',
  };
  const back = () =>
    void navigate({ to: '/co-quan/nhiem-vu', search: { view: 'policies' }, ignoreBlocker: true });
  return (
    <Stack>
      <AmendableForm
        kind="POLICY"
        writing={writing}
        thing={policy}
        draft={`policies.${policy?.id ?? `new.${plan.id}`}`}
        fields={fields}
        start={policy ? writing.toValues(policy) : start}
        savedText={({ name }) => t('form.saved', { name })}
        onSaved={back}
        cancel={
          <Link to="/co-quan/nhiem-vu" search={{ view: 'policies' }} className={buttonClass()}>
            {t('form.cancel')}
          </Link>
        }
      />
      {policy ? (
        <>
          <AmendableRemove
            kind="POLICY"
            thing={policy}
            name={policy.name}
            remove={writing.remove}
            restore={writing.restore}
            onRemoved={back}
          />
          <ThingHistory collection="policies" id={policy.id} fields={fields} />
        </>
      ) : null}
    </Stack>
  );
}
