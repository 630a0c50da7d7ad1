import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { planCollection } from '@/api/collections';
import type { Plan, PlanDocumentRequest } from '@/api/generated/types.gen';
import { planQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import type { Field, FormValues } from '@/components/record/fields';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { RemoveThing } from '@/components/record/remove-thing';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';
import {
  annexValues,
  basisValues,
  documentOf,
  recipientValues,
  useAnnexFields,
  useBasisFields,
  useRecipientFields,
  withAnnex,
  withBasis,
  withRecipients,
  writeDocument,
} from './document-fields';

function DocumentPage({ title, children }: { title: string; children: (plan: Plan) => ReactNode }) {
  const { t } = useText();
  const chosen = useChosenPlan();
  const plan = useQuery(planQuery(chosen.id));
  return (
    <FormPage
      title={title}
      lead={t('plan.edit.lead')}
      over={<Link to="/ke-hoach">{t('plan.ofYear', { year: chosen.year })}</Link>}
      permission="plan:write"
    >
      <QueryView queries={{ plan }} lines={10}>
        {(data) => children(data.plan)}
      </QueryView>
    </FormPage>
  );
}

interface DocumentFormProps {
  plan: Plan;
  /** What of the document it is about, for the draft. */
  part: string;
  name: string;
  fields: readonly Field[];
  toValues: (plan: Plan) => FormValues;
  change: (plan: Plan, values: FormValues) => PlanDocumentRequest;
  /** The document without the entry; absent for what is no single known entry. */
  without?: (plan: Plan) => PlanDocumentRequest;
}

/** One entry or list of the document, saved with the whole document over the plan's version. */
function DocumentForm({ plan, part, name, fields, toValues, change, without }: DocumentFormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const back = () => void navigate({ to: '/ke-hoach', ignoreBlocker: true });
  return (
    <Stack>
      <ThingForm
        thing={plan}
        draft={`plans.${plan.id}.${part}`}
        fields={fields}
        start={toValues(plan)}
        toValues={toValues}
        read={({ id }) => planCollection.get(id)}
        lastChange={planCollection.lastChange}
        save={(values, newest) => writeDocument(newest ?? plan, change(newest ?? plan, values))}
        undo={(after, before) => writeDocument(after, documentOf(before ?? plan))}
        savedText={() => t('form.saved', { name })}
        onSaved={back}
        cancel={
          <Link to="/ke-hoach" className={buttonClass()}>
            {t('form.cancel')}
          </Link>
        }
      />
      {without ? (
        <RemoveThing
          thing={plan}
          name={name}
          remove={async (newest) => {
            await writeDocument(newest, without(newest));
          }}
          restore={async (before) => writeDocument(await planCollection.get(before.id), documentOf(before))}
          onRemoved={back}
        />
      ) : null}
    </Stack>
  );
}

/** A document that the plan stands on or cites; null for a new one. */
export function LegalBasisForm({ index }: { index: number | null }) {
  const { t } = useText();
  const fields = useBasisFields();
  return (
    <DocumentPage title={t(index === null ? 'plan.basis.new' : 'plan.basis.edit')}>
      {(plan) => {
        const basis = index === null ? null : plan.legalBases[index];
        if (basis === undefined) return <ProblemState error={NOT_AMONG_THEM} />;
        return (
          <DocumentForm
            plan={plan}
            part={`legal-basis.${index ?? 'new'}`}
            name={basis?.number ?? t('plan.legalBases')}
            fields={fields}
            toValues={(one) => basisValues(one, index)}
            change={(one, values) => withBasis(one, index, values)}
            without={
              basis
                ? (one) => ({
                    ...documentOf(one),
                    legalBases: one.legalBases.filter((_, at) => at !== index),
                  })
                : undefined
            }
          />
        );
      }}
    </DocumentPage>
  );
}

/** An annex that the plan cites, by its number; null for a new one. */
export function AnnexForm({ number }: { number: number | null }) {
  const { t } = useText();
  const fields = useAnnexFields(number !== null);
  return (
    <DocumentPage title={t(number === null ? 'plan.annex.new' : 'plan.annex.edit')}>
      {(plan) => {
        const annex = plan.annexes.find((one) => one.number === number);
        if (number !== null && !annex) return <ProblemState error={NOT_AMONG_THEM} />;
        return (
          <DocumentForm
            plan={plan}
            part={`annex.${number ?? 'new'}`}
            name={annex?.title ?? t('plan.annexes')}
            fields={fields}
            toValues={(one) => annexValues(one, number)}
            change={(one, values) => withAnnex(one, number, values)}
            without={
              annex
                ? (one) => ({
                    ...documentOf(one),
                    annexes: one.annexes.filter((other) => other.number !== number),
                  })
                : undefined
            }
          />
        );
      }}
    </DocumentPage>
  );
}

/** All lines of the recipients, as they stand below one another in the document. */
export function RecipientsForm() {
  const { t } = useText();
  const fields = useRecipientFields();
  return (
    <DocumentPage title={t('plan.recipients.edit')}>
      {(plan) => (
        <DocumentForm
          plan={plan}
          part="recipients"
          name={t('plan.recipients')}
          fields={fields}
          toValues={recipientValues}
          change={withRecipients}
        />
      )}
    </DocumentPage>
  );
}
