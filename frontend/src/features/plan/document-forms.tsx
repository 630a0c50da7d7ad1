import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { planCollection } from '@/api/collections';
import type { Plan, PlanDocumentRequest, Source } from '@/api/generated/types.gen';
import { planQuery } from '@/api/queries';
import { type Drafted, draftChange, takeBack } from '@/components/amending/amended-writing';
import { AmendingNotice } from '@/components/amending/amending-notice';
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
import { SkeletonLines } from '@/ui/skeleton';
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
import { goesIntoTheDraft, useWorkingDocument, type WorkingDocument } from './working-document';

interface DocumentPageProps {
  title: string;
  children: (plan: Plan, working: WorkingDocument) => ReactNode;
}

function DocumentPage({ title, children }: DocumentPageProps) {
  const { t } = useText();
  const chosen = useChosenPlan();
  const plan = useQuery(planQuery(chosen.id));
  const working = useWorkingDocument(chosen.id);
  return (
    <FormPage
      title={title}
      lead={t('plan.edit.lead')}
      over={<Link to="/ke-hoach">{t('plan.ofYear', { year: chosen.year })}</Link>}
      permission="plan:write"
    >
      <QueryView queries={{ plan }} lines={10}>
        {(data) =>
          working.amending.loading ? (
            <SkeletonLines lines={10} label={t('app.loading')} />
          ) : (
            // What an open draft says is what the form starts from: another draft is another form.
            <Stack key={working.amending.draft?.id ?? 'none'}>
              {children(working.over(data.plan), working)}
            </Stack>
          )
        }
      </QueryView>
    </FormPage>
  );
}

interface DocumentFormProps {
  plan: Plan;
  working: WorkingDocument;
  /** What of the document it is about, for the draft. */
  part: string;
  name: string;
  fields: readonly Field[];
  toValues: (plan: Plan) => FormValues;
  change: (plan: Plan, values: FormValues) => PlanDocumentRequest;
  /** The known entry that it is about; absent for a new one, and for a whole list. */
  entry?: {
    source: Source;
    without: (plan: Plan) => PlanDocumentRequest;
    /** The document with the entry at its place again, whatever else it says by now. */
    again: (plan: Plan) => PlanDocumentRequest;
  };
}

/** One entry or list of the document, saved with the whole document: over the plan's version, or into the draft amendment. */
function DocumentForm({ plan, working, part, name, fields, toValues, change, entry }: DocumentFormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const drafted = useRef<Drafted | null>(null);
  const { amending, over } = working;
  const { draft } = amending;
  const back = () => {
    if (drafted.current && draft) {
      void navigate({ to: '/ke-hoach/dieu-chinh/$id', params: { id: draft.id }, ignoreBlocker: true });
    } else void navigate({ to: '/ke-hoach', ignoreBlocker: true });
  };
  const write = async (before: Plan, document: PlanDocumentRequest): Promise<Plan> => {
    drafted.current = null;
    if (!draft || !goesIntoTheDraft(amending, before, document)) return await writeDocument(before, document);
    drafted.current = await draftChange(draft, 'PLAN_DOCUMENT', before, document);
    return { ...before, ...document };
  };
  const said = (otherwise: string) =>
    drafted.current && draft ? t('amendment.drafted', { ordinal: draft.ordinal }) : otherwise;
  const stated = !entry || entry.source.provenance === 'STATED';
  return (
    <>
      {amending.plan ? <AmendingNotice amending={amending} stated={stated} /> : null}
      <ThingForm
        thing={plan}
        draft={`plans.${plan.id}.${part}`}
        fields={fields}
        start={toValues(plan)}
        toValues={toValues}
        read={async ({ id }) => over(await planCollection.get(id))}
        lastChange={planCollection.lastChange}
        save={(values, newest) => write(newest ?? plan, change(newest ?? plan, values))}
        undo={(after, before) =>
          drafted.current ? takeBack(drafted.current) : writeDocument(after, documentOf(before ?? plan))
        }
        savedText={() => said(t('form.saved', { name }))}
        saveLabel={draft && stated ? t('amendment.save') : undefined}
        onSaved={back}
        cancel={
          <Link to="/ke-hoach" className={buttonClass()}>
            {t('form.cancel')}
          </Link>
        }
      />
      {entry ? (
        <RemoveThing
          thing={plan}
          name={name}
          label={draft && stated ? t('amendment.remove') : undefined}
          removedText={draft && stated ? t('amendment.removed', { name, ordinal: draft.ordinal }) : undefined}
          remove={async (newest) => {
            await write(newest, entry.without(newest));
          }}
          restore={async ({ id }) => {
            if (drafted.current) return await takeBack(drafted.current);
            const now = await planCollection.get(id);
            await writeDocument(now, entry.again(now));
          }}
          onRemoved={back}
        />
      ) : null}
    </>
  );
}

/** A document that the plan stands on or cites; null for a new one. */
export function LegalBasisForm({ index }: { index: number | null }) {
  const { t } = useText();
  const fields = useBasisFields();
  return (
    <DocumentPage title={t(index === null ? 'plan.basis.new' : 'plan.basis.edit')}>
      {(plan, working) => {
        const basis = index === null ? null : plan.legalBases[index];
        if (basis === undefined) return <ProblemState error={NOT_AMONG_THEM} />;
        return (
          <DocumentForm
            plan={plan}
            working={working}
            part={`legal-basis.${index ?? 'new'}`}
            name={basis?.number ?? t('plan.legalBases')}
            fields={fields}
            toValues={(one) => basisValues(one, index)}
            change={(one, values) => withBasis(one, index, values)}
            entry={
              basis === null
                ? undefined
                : {
                    source: basis.source,
                    without: (one) => ({
                      ...documentOf(one),
                      legalBases: one.legalBases.filter((_, at) => at !== index),
                    }),
                    again: (one) => ({
                      ...documentOf(one),
                      legalBases: [
                        ...one.legalBases.slice(0, index ?? 0),
                        basis,
                        ...one.legalBases.slice(index ?? 0),
                      ],
                    }),
                  }
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
      {(plan, working) => {
        const annex = plan.annexes.find((one) => one.number === number);
        if (number !== null && !annex) return <ProblemState error={NOT_AMONG_THEM} />;
        return (
          <DocumentForm
            plan={plan}
            working={working}
            part={`annex.${number ?? 'new'}`}
            name={annex?.title ?? t('plan.annexes')}
            fields={fields}
            toValues={(one) => annexValues(one, number)}
            change={(one, values) => withAnnex(one, number, values)}
            entry={
              annex && {
                source: annex.source,
                without: (one) => ({
                  ...documentOf(one),
                  annexes: one.annexes.filter((other) => other.number !== number),
                }),
                again: (one) => ({ ...documentOf(one), annexes: [...one.annexes, annex] }),
              }
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
      {(plan, working) => (
        <DocumentForm
          plan={plan}
          working={working}
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
