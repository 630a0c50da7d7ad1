import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { planCollection } from '@/api/collections';
import type { Plan, PlanDocumentRequest, Source } from '@/api/generated/types.gen';
import { planQuery } from '@/api/queries';
import { changeNow, type Drafted, draftChange, takeBack } from '@/components/amending/amended-writing';
import { AmendingNotice } from '@/components/amending/amending-notice';
import type { Standing } from '@/components/amending/standing';
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
import { placeNow } from './basis-place';
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
import { goesIntoTheDraft, useWorkingDocument, type WorkingDocument, workingOn } from './working-document';

interface DocumentPageProps {
  title: string;
  lead?: string;
  children: (on: Standing<Plan>, working: WorkingDocument) => ReactNode;
}

/** What was read when the form was opened stays what it stands on, however often it is read again beside it. */
function Opened({ on, children }: { on: Standing<Plan>; children: (on: Standing<Plan>) => ReactNode }) {
  const [opened] = useState(on);
  return <Stack>{children(opened)}</Stack>;
}

export function DocumentPage({ title, lead, children }: DocumentPageProps) {
  const { t } = useText();
  const chosen = useChosenPlan();
  const plan = useQuery(planQuery(chosen.id));
  const working = useWorkingDocument(chosen.id);
  return (
    <FormPage
      title={title}
      lead={lead ?? t('plan.edit.lead')}
      over={<Link to="/ke-hoach">{t('plan.ofYear', { year: chosen.year })}</Link>}
      permission="plan:write"
    >
      <QueryView queries={{ plan }} lines={10}>
        {(data) =>
          working.amending.loading ? (
            <SkeletonLines lines={10} label={t('app.loading')} />
          ) : (
            // What an open draft says is what the form starts from: another draft is another form.
            <Opened key={working.amending.draft?.id ?? 'none'} on={working.over(data.plan)}>
              {(on) => children(on, working)}
            </Opened>
          )
        }
      </QueryView>
    </FormPage>
  );
}

interface DocumentFormProps {
  on: Standing<Plan>;
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
    isIn: (plan: Plan) => boolean;
    without: (plan: Plan) => PlanDocumentRequest;
    /** The document with the entry at its place again, whatever else it says by now. */
    again: (plan: Plan) => PlanDocumentRequest;
  };
}

/** One entry or list of the document, saved with the whole document: over the plan's version, or into the draft amendment. */
export function DocumentForm({
  on,
  working,
  part,
  name,
  fields,
  toValues,
  change,
  entry,
}: DocumentFormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const drafted = useRef<Drafted | null>(null);
  const { amending } = working;
  const { draft } = amending;
  const back = () => {
    if (drafted.current && draft) {
      void navigate({ to: '/ke-hoach/dieu-chinh/$id', params: { id: draft.id }, ignoreBlocker: true });
    } else void navigate({ to: '/ke-hoach', ignoreBlocker: true });
  };
  const write = async (before: Standing<Plan>, document: PlanDocumentRequest): Promise<Standing<Plan>> => {
    drafted.current = null;
    if (!draft || !goesIntoTheDraft(before, document)) {
      return workingOn(await writeDocument(before.thing, document), null);
    }
    drafted.current = await draftChange(draft, 'PLAN_DOCUMENT', before, document);
    return workingOn(before.thing, drafted.current.change);
  };
  const read = async ({ id }: Standing<Plan>): Promise<Standing<Plan>> => {
    const change = draft && (await changeNow(draft, 'PLAN_DOCUMENT', id));
    const newest = workingOn(await planCollection.get(id), change);
    if (entry && !entry.isIn(newest.thing)) throw NOT_AMONG_THEM;
    return newest;
  };
  const said = (otherwise: string) =>
    drafted.current && draft ? t('amendment.drafted', { ordinal: draft.ordinal }) : otherwise;
  const stated = !entry || entry.source.provenance === 'STATED' || on.drafted !== null;
  return (
    <>
      {amending.plan ? (
        <AmendingNotice amending={{ ...amending, change: on.drafted }} stated={stated} />
      ) : null}
      <ThingForm
        thing={on}
        draft={`plans.${on.id}.${part}`}
        fields={fields}
        start={toValues(on.thing)}
        toValues={({ thing }) => toValues(thing)}
        read={read}
        lastChange={planCollection.lastChange}
        save={(values, newest) => write(newest ?? on, change((newest ?? on).thing, values))}
        undo={async (after, before) =>
          drafted.current
            ? await takeBack(drafted.current)
            : await writeDocument(after.thing, documentOf((before ?? on).thing))
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
          thing={on}
          name={name}
          label={draft && stated ? t('amendment.remove') : undefined}
          removedText={draft && stated ? t('amendment.removed', { name, ordinal: draft.ordinal }) : undefined}
          remove={async (read) => {
            await write(read, entry.without(read.thing));
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

/** A document that the plan stands on or cites, by its place in the list that is read; null for a new one. */
export function LegalBasisForm({ index }: { index: number | null }) {
  const { t } = useText();
  const fields = useBasisFields();
  return (
    <DocumentPage title={t(index === null ? 'plan.basis.new' : 'plan.basis.edit')}>
      {(on, working) => {
        const read = on.thing.legalBases;
        const basis = index === null ? null : read[index];
        if (basis === undefined) return <ProblemState error={NOT_AMONG_THEM} />;
        const placeIn = ({ legalBases }: Plan) => (index === null ? null : placeNow(legalBases, read, index));
        return (
          <DocumentForm
            on={on}
            working={working}
            part={`legal-basis.${basis ? `${basis.number}.${basis.issuedOn}` : 'new'}`}
            name={basis?.number ?? t('plan.legalBases')}
            fields={fields}
            toValues={(plan) => basisValues(plan, placeIn(plan))}
            change={(plan, values) => withBasis(plan, placeIn(plan), values)}
            entry={
              basis === null
                ? undefined
                : {
                    source: basis.source,
                    isIn: (plan) => placeIn(plan) !== -1,
                    without: (plan) => ({
                      ...documentOf(plan),
                      legalBases: plan.legalBases.filter((_, at) => at !== placeIn(plan)),
                    }),
                    again: (plan) => ({
                      ...documentOf(plan),
                      legalBases: [
                        ...plan.legalBases.slice(0, index ?? 0),
                        basis,
                        ...plan.legalBases.slice(index ?? 0),
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
      {(on, working) => {
        const annex = on.thing.annexes.find((one) => one.number === number);
        if (number !== null && !annex) return <ProblemState error={NOT_AMONG_THEM} />;
        return (
          <DocumentForm
            on={on}
            working={working}
            part={`annex.${number ?? 'new'}`}
            name={annex?.title ?? t('plan.annexes')}
            fields={fields}
            toValues={(plan) => annexValues(plan, number)}
            change={(plan, values) => withAnnex(plan, number, values)}
            entry={
              annex && {
                source: annex.source,
                isIn: (plan) => plan.annexes.some((one) => one.number === number),
                without: (plan) => ({
                  ...documentOf(plan),
                  annexes: plan.annexes.filter((other) => other.number !== number),
                }),
                again: (plan) => ({ ...documentOf(plan), annexes: [...plan.annexes, annex] }),
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
      {(on, working) => (
        <DocumentForm
          on={on}
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
