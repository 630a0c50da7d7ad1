import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { AmendmentKind, Source } from '@/api/generated/types.gen';
import type { Stored } from '@/api/writing';
import { ThingForm, type ThingFormProps } from '@/components/form/thing-form';
import type { FormValues } from '@/components/record/fields';
import type { Writing } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { Stack } from '@/ui/layout';
import { SkeletonLines } from '@/ui/skeleton';
import { type Drafted, draftChange, takeBack } from './amended-writing';
import { AmendingNotice } from './amending-notice';
import { contentOf, type RequestOf } from './content-of';
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
  const { thing, start, savedText, onSaved } = props;
  const { t } = useText();
  const navigate = useNavigate();
  const drafted = useRef<Drafted | null>(null);
  const { draft, change, plan } = amending;
  const stated = kind === 'PLAN' || thing?.source.provenance === 'STATED';
  const goesIntoTheDraft = (values: FormValues) =>
    draft !== null && (stated || values.sourceProvenance === 'STATED');
  const content = contentOf(change?.after, kind);
  const save = async (values: FormValues, before: Thing | null): Promise<Thing> => {
    drafted.current = null;
    if (!draft || !goesIntoTheDraft(values)) return await writing.save(values, before);
    const request = writing.toRequest(values, before);
    drafted.current = await draftChange(draft, kind, before, request);
    return { ...before, ...request, id: drafted.current.change.id, version: 0 } as unknown as Thing;
  };
  return (
    <Stack>
      {plan && (stated || !thing) ? <AmendingNotice amending={amending} stated={stated} /> : null}
      <ThingForm
        {...props}
        toValues={writing.toValues}
        read={writing.read}
        start={content && stated ? writing.asTyped(content) : start}
        save={save}
        undo={(after, before) => (drafted.current ? takeBack(drafted.current) : writing.undo(after, before))}
        savedText={(after) =>
          drafted.current && draft ? t('amendment.drafted', { ordinal: draft.ordinal }) : savedText(after)
        }
        saveLabel={draft && stated ? t('amendment.save') : props.saveLabel}
        onSaved={(after) => {
          if (drafted.current && draft) {
            void navigate({ to: '/ke-hoach/dieu-chinh/$id', params: { id: draft.id }, ignoreBlocker: true });
          } else onSaved(after);
        }}
      />
    </Stack>
  );
}
