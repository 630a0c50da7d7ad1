import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { AmendmentKind, Source } from '@/api/generated/types.gen';
import type { Stored } from '@/api/writing';
import { RemoveThing, type RemoveThingProps } from '@/components/record/remove-thing';
import { useText } from '@/i18n/use-text';
import { type Drafted, draftRemoval, takeBack } from './amended-writing';
import { standingOn } from './standing';
import { useAmending } from './use-amending';

interface AmendableRemoveProps<Thing extends Stored & { source: Source }> extends RemoveThingProps<Thing> {
  kind: AmendmentKind;
  /** The commune's plan that the thing belongs to; absent for the chosen plan. */
  planId?: string;
}

/** Takes something out of a plan: what an issued plan states, or an open draft amendment changes, goes with that draft. */
export function AmendableRemove<Thing extends Stored & { source: Source }>({
  kind,
  planId,
  ...props
}: AmendableRemoveProps<Thing>) {
  const { t } = useText();
  const navigate = useNavigate();
  const { draft, change } = useAmending(kind, props.thing.id, planId);
  const drafted = useRef<Drafted | null>(null);
  if (!draft || (props.thing.source.provenance !== 'STATED' && !change)) return <RemoveThing {...props} />;
  return (
    <RemoveThing
      {...props}
      label={t('amendment.remove')}
      removedText={t('amendment.removed', { name: props.name, ordinal: draft.ordinal })}
      remove={async (thing) => {
        drafted.current = await draftRemoval(draft, kind, standingOn(thing, change));
      }}
      restore={async () => {
        if (drafted.current) await takeBack(drafted.current);
      }}
      onRemoved={() =>
        void navigate({ to: '/ke-hoach/dieu-chinh/$id', params: { id: draft.id }, ignoreBlocker: true })
      }
    />
  );
}
