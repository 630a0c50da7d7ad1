import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { meQuery } from '@/api/queries';
import { mayBeSignedIn } from '@/auth/sign-in';
import { type Drafts, draftsOf, type KeptDraft } from '@/lib/drafts';

/** The drafts of whoever is signed in; null where nobody knows who that is. */
export function useDrafts(): Drafts | null {
  const me = useQuery({ ...meQuery, enabled: false }).data;
  return me?.draftKey ? draftsOf(me) : null;
}

/**
 * A page that opens takes over what others have kept of the same thing, as it can't tell whether they are still open. Those that
 * are put theirs back; after signing out nobody does.
 */
export function useHoldingOn<Values>(thing: string, typed: () => KeptDraft<Values> | null): void {
  const drafts = useDrafts();
  const putBack = useEffectEvent(({ key, newValue }: StorageEvent) => {
    const own = typed();
    const isTaken = own && newValue === null && key === drafts?.nameOf(thing, own.id);
    if (isTaken && mayBeSignedIn()) drafts?.keep(thing, own);
  });
  useEffect(() => {
    const listener = (event: StorageEvent) => putBack(event);
    window.addEventListener('storage', listener);
    return () => window.removeEventListener('storage', listener);
  }, []);
}
