import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { AmendmentKind, Source } from '@/api/generated/types.gen';
import type { Stored } from '@/api/writing';
import { ThingForm, type ThingFormProps } from '@/components/form/thing-form';
import { ProblemState } from '@/components/problem-state';
import type { FormValues } from '@/components/record/fields';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import type { Writing } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { Stack } from '@/ui/layout';
import { SkeletonLines } from '@/ui/skeleton';
import { changeNow, type Drafted, draftChange, takeBack } from './amended-writing';
import { AmendingNotice } from './amending-notice';
import { contentOf, type RequestOf } from './content-of';
import { type Standing, standingOn, standingOnNew } from './standing';
import { useAmendedPlan } from './use-amended-plan';
import { type Amending, useAmending } from './use-amending';

interface InPlan extends Stored {
  source: Source;
}

interface AmendableFormProps<Kind extends AmendmentKind, Thing extends InPlan>
  extends Omit<ThingFormProps<Thing>, keyof Writing<Thing, RequestOf<Kind>> | 'saveLabel'> {
  kind: Kind;
  /** The commune's plan that the thing belongs to; absent for the chosen plan. */
  planId?: string;
  writing: Writing<Thing, RequestOf<Kind>>;
  /** What of a thing is ours, and so is saved at once, although the plan states the thing. */
  ours?: Ours;
}

interface Ours {
  /** Which part that is. */
  text: string;
  /** Whether what the plan states differs too; before is null for what is new. */
  touchesStated: (before: FormValues | null, after: FormValues) => boolean;
}

/**
 * The form of something that belongs to a plan. Once the plan is issued, what it states itself is written into the draft
 * amendment that is open. That is said beforehand as far as it can be known; the server decides, and refuses the wrong way.
 * What the draft enters anew is written on in the form of a new thing, at an address that names the change.
 */
export function AmendableForm<Kind extends AmendmentKind, Thing extends InPlan>(
  props: AmendableFormProps<Kind, Thing>,
) {
  const { t } = useText();
  const { change: named } = useSearch({ from: '__root__' });
  const entryId = props.thing ? undefined : named;
  const amending = useAmending(props.kind, props.thing?.id, props.planId, entryId);
  const plan = useAmendedPlan(props.planId);
  if (amending.loading) return <SkeletonLines lines={10} label={t('app.loading')} />;
  if (entryId && !amending.change) return <ProblemState error={NOT_AMONG_THEM} />;
  // What an open draft says of the thing is what the form starts from: another draft is another form.
  const start = !props.thing && plan?.status === 'DRAFT' ? asStated(props.start) : props.start;
  return <Form key={amending.draft?.id ?? 'none'} {...props} start={start} amending={amending} />;
}

/** What is entered anew into a draft is what the plan will state, unless somebody says otherwise. */
function asStated(start: FormValues): FormValues {
  return 'sourceProvenance' in start ? { ...start, sourceProvenance: 'STATED' } : start;
}

function Form<Kind extends AmendmentKind, Thing extends InPlan>({
  kind,
  planId: _,
  writing,
  ours,
  amending,
  ...props
}: AmendableFormProps<Kind, Thing> & { amending: Amending }) {
  const { thing, savedText, onSaved } = props;
  const { t } = useText();
  const navigate = useNavigate();
  const drafted = useRef<Drafted | null>(null);
  const { draft, plan } = amending;
  // What the form was filled with stays what it stands on, however often the draft is read again beside it.
  const [change] = useState(amending.change);
  const stated = kind === 'PLAN' || thing?.source.provenance === 'STATED';
  // What is drafted of a thing is drafted on, whoever states the thing.
  const amended = stated || change !== null;
  /** Whether it is for the draft: what it says already, and what the plan states. The server has the last word. */
  const isDrafted = (values: FormValues, on: Standing<Thing | null> | null) => {
    if (on?.drafted) return true;
    if (ours) return ours.touchesStated(on?.thing ? writing.toValues(on.thing) : null, values);
    return stated || values.sourceProvenance === 'STATED';
  };
  const toValues = (on: Standing<Thing | null>): FormValues => {
    const content = contentOf(on.drafted?.after, kind);
    if (content) return writing.asTyped(content);
    return on.thing ? writing.toValues(on.thing) : props.start;
  };
  const on: Standing<Thing | null> | null = thing ? standingOn(thing, change) : standingOnNew(change);
  const read = async ({ id, thing: known }: Standing<Thing | null>): Promise<Standing<Thing | null>> => {
    const now = draft && (await changeNow(draft, kind, id));
    if (known) return standingOn(await writing.read(known), now);
    const entered = standingOnNew(now);
    if (!entered) throw NOT_AMONG_THEM;
    return entered;
  };
  const save = async (
    values: FormValues,
    before: Standing<Thing | null> | null,
  ): Promise<Standing<Thing>> => {
    drafted.current = null;
    const known = before?.thing ?? null;
    if (!draft || !isDrafted(values, before)) {
      return standingOn(await writing.save(values, known), null);
    }
    const content = contentOf(before?.drafted?.after, kind);
    const asksForPlace = props.fields.some(({ name }) => name === 'position');
    // What is entered anew keeps its place among the others.
    const place =
      !known && !asksForPlace && content && 'position' in content ? { position: content.position } : null;
    const request = { ...writing.toRequest(values, known), ...place };
    drafted.current = await draftChange(draft, kind, before, request);
    const { change: written } = drafted.current;
    return standingOn({ ...known, ...request, id: written.id, version: 0 } as unknown as Thing, written);
  };
  const saveLabel = (intoDraft: boolean) => (draft && amended && intoDraft ? t('amendment.save') : null);
  // What was saved is a thing, whatever it was before.
  const saved = (after: Standing<Thing | null>) => after.thing as Thing;
  return (
    <Stack>
      {plan && (amended || !thing) ? (
        <AmendingNotice
          amending={{ ...amending, change }}
          stated={amended}
          ours={change ? undefined : ours?.text}
        />
      ) : null}
      <ThingForm
        {...props}
        thing={on}
        start={on?.drafted ? toValues(on) : props.start}
        toValues={toValues}
        draft={thing || !change ? props.draft : `amendment-changes.${change.id}`}
        read={read}
        // Of what the draft says nobody knows whether its writer or the thing's was faster.
        lastChange={async (now) => (now.thing && !now.drafted ? await writing.lastChange(now.thing) : null)}
        save={save}
        undo={async (after, before) =>
          drafted.current
            ? await takeBack(drafted.current)
            : await writing.undo(saved(after), before?.thing ?? null)
        }
        savedText={(after) =>
          drafted.current && draft
            ? t('amendment.drafted', { ordinal: draft.ordinal })
            : savedText(saved(after))
        }
        saveLabel={ours ? (values) => saveLabel(isDrafted(values, on)) : saveLabel(true)}
        onSaved={(after) => {
          if (drafted.current && draft) {
            void navigate({ to: '/ke-hoach/dieu-chinh/$id', params: { id: draft.id }, ignoreBlocker: true });
          } else onSaved(saved(after));
        }}
      />
    </Stack>
  );
}
