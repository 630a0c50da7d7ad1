import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { AmendmentKind, Source } from '@/api/generated/types.gen';
import type { Stored } from '@/api/writing';
import { ThingForm, type ThingFormProps } from '@/components/form/thing-form';
import type { FormValues } from '@/components/record/fields';
import type { Writing } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { Stack } from '@/ui/layout';
import { SkeletonLines } from '@/ui/skeleton';
import { changeNow, type Drafted, draftChange, takeBack } from './amended-writing';
import { AmendingNotice } from './amending-notice';
import { contentOf, type RequestOf } from './content-of';
import { type Standing, standingOn } from './standing';
import { type Amending, useAmending } from './use-amending';

interface InPlan extends Stored {
  source: Source;
}

interface AmendableFormProps<Kind extends AmendmentKind, Thing extends InPlan>
  extends Omit<ThingFormProps<Thing>, keyof Writing<Thing, RequestOf<Kind>>> {
  kind: Kind;
  /** The commune's plan that the thing belongs to; absent for the chosen plan. */
  planId?: string;
  writing: Writing<Thing, RequestOf<Kind>>;
}

/**
 * The form of something that belongs to a plan. Once the plan is issued, what it states itself is written into the draft
 * amendment that is open. That is said beforehand as far as it can be known; the server decides, and refuses the wrong way.
 */
export function AmendableForm<Kind extends AmendmentKind, Thing extends InPlan>(
  props: AmendableFormProps<Kind, Thing>,
) {
  const { t } = useText();
  const amending = useAmending(props.kind, props.thing?.id, props.planId);
  if (amending.loading) return <SkeletonLines lines={10} label={t('app.loading')} />;
  // What an open draft says of the thing is what the form starts from: another draft is another form.
  return <Form key={amending.draft?.id ?? 'none'} {...props} amending={amending} />;
}

function Form<Kind extends AmendmentKind, Thing extends InPlan>({
  kind,
  planId: _,
  writing,
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
  const toValues = (on: Standing<Thing>): FormValues => {
    const content = contentOf(on.drafted?.after, kind);
    return content ? writing.asTyped(content) : writing.toValues(on.thing);
  };
  const on = thing && standingOn(thing, change);
  const save = async (values: FormValues, before: Standing<Thing> | null): Promise<Standing<Thing>> => {
    drafted.current = null;
    const known = before?.thing ?? null;
    if (!draft || !(stated || before?.drafted || values.sourceProvenance === 'STATED')) {
      return standingOn(await writing.save(values, known), null);
    }
    const request = writing.toRequest(values, known);
    drafted.current = await draftChange(draft, kind, before, request);
    const { change: written } = drafted.current;
    return standingOn({ ...known, ...request, id: written.id, version: 0 } as unknown as Thing, written);
  };
  return (
    <Stack>
      {plan && (amended || !thing) ? (
        <AmendingNotice amending={{ ...amending, change }} stated={amended} />
      ) : null}
      <ThingForm
        {...props}
        thing={on}
        start={on?.drafted ? toValues(on) : props.start}
        toValues={toValues}
        read={async ({ id, thing: known }) =>
          standingOn(await writing.read(known), draft && (await changeNow(draft, kind, id)))
        }
        save={save}
        undo={async (after, before) =>
          drafted.current
            ? await takeBack(drafted.current)
            : await writing.undo(after.thing, before?.thing ?? null)
        }
        savedText={(after) =>
          drafted.current && draft
            ? t('amendment.drafted', { ordinal: draft.ordinal })
            : savedText(after.thing)
        }
        saveLabel={draft && amended ? t('amendment.save') : props.saveLabel}
        onSaved={(after) => {
          if (drafted.current && draft) {
            void navigate({ to: '/ke-hoach/dieu-chinh/$id', params: { id: draft.id }, ignoreBlocker: true });
          } else onSaved(after.thing);
        }}
      />
    </Stack>
  );
}
