import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { policyCollection } from '@/api/collections';
import type { Policy, PolicyKind, PolicyRequest } from '@/api/generated/types.gen';
import { policiesQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import { type Field, type FormValues, numberOrNull, textOf, typedNumber } from '@/components/record/fields';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { RemoveThing } from '@/components/record/remove-thing';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { ThingHistory } from '@/components/record/thing-history';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';

const KINDS: readonly PolicyKind[] = ['POLICY', 'TASK'];

/** A policy or task of the plan: what duties are about besides sub-projects. */
export function PolicyFormPage({ id }: { id?: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const policies = useQuery(policiesQuery(plan.id));
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
  const source = useSourceFields();
  const fields: Field[] = [
    { name: 'name', label: t('duty.policy.name'), kind: 'text', required: true },
    {
      name: 'kind',
      label: t('duty.policy.kind'),
      kind: 'choice',
      required: true,
      options: KINDS.map((value) => ({ value, label: t(`duty.policy.kind.${value}`) })),
    },
    { name: 'code', label: t('project.code'), kind: 'text', required: true },
    { name: 'text', label: t('app.planWords'), kind: 'words', required: true },
    {
      name: 'position',
      label: t('form.position'),
      hint: t('form.position.hint'),
      kind: 'number',
      required: true,
    },
    ...source,
  ];
  const writing = writingOf(
    policyCollection,
    toValues,
    (values, known): PolicyRequest => ({
      planId: known?.planId ?? plan.id,
      code: textOf(values.code),
      name: textOf(values.name),
      kind: textOf(values.kind) as PolicyKind,
      text: textOf(values.text),
      position: numberOrNull(values.position) ?? 0,
      source: toSource(values),
    }),
  );
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
      <ThingForm
        {...writing}
        thing={policy}
        draft={`policies.${policy?.id ?? 'new'}`}
        fields={fields}
        start={policy ? toValues(policy) : start}
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
          <RemoveThing
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

function toValues(policy: Policy): FormValues {
  return {
    name: policy.name,
    kind: policy.kind,
    code: policy.code,
    text: policy.text,
    position: typedNumber(policy.position),
    ...sourceValues(policy.source),
  };
}
