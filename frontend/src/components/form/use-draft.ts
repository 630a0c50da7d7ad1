import { useRef, useState } from 'react';
import type { Draft, KeptDraft } from '@/lib/drafts';
import { newKey } from '@/lib/once';
import { useDrafts, useHoldingOn } from './use-drafts';

interface UseDraft<Values> {
  /** What is edited, such as `agencies.<id>` or `agencies.new`. */
  thing: string;
  /** Whether a draft that was found says anything here; one that does not is not offered. */
  isWorth: (draft: Draft<Values>) => boolean;
}

/**
 * What was typed is kept on this machine until it is saved: through a reload and an expired session. An offer that nobody
 * has answered stays beside what is typed meanwhile, here or in another tab, so that nothing is lost.
 */
export function useDraft<Values>({ thing, isWorth }: UseDraft<Values>) {
  const drafts = useDrafts();
  const [found] = useState(() => drafts?.read<Values>(thing) ?? []);
  /** What was typed before and is offered until it is taken or refused, the latest first. */
  const [offered, setOffered] = useState<readonly KeptDraft<Values>[]>(() => found.filter(isWorth));
  /** What is typed now. */
  const typed = useRef<KeptDraft<Values> | null>(null);
  useHoldingOn(thing, () => typed.current);
  const without = (answered: KeptDraft<Values>) => offered.filter((one) => one !== answered);
  const put = (draft: KeptDraft<Values>) => {
    typed.current = draft;
    return drafts?.keep(thing, draft) ?? false;
  };
  const drop = () => {
    if (typed.current) drafts?.drop(thing, typed.current.id);
    typed.current = null;
  };
  return {
    offered,
    keep: (draft: Omit<Draft<Values>, 'at'>) =>
      void put({ ...draft, at: new Date().toISOString(), id: typed.current?.id ?? newKey() }),
    /** Nothing is typed any more. What is offered stays so. */
    drop,
    /** The draft is what stands in the form from now on; what stood there is offered in its place. */
    take: (draft: KeptDraft<Values>) => {
      const before = typed.current;
      // Under a name of its own: the tab that has typed it may be open, and go on.
      if (put({ ...draft, id: newKey() })) drafts?.drop(thing, draft.id);
      setOffered(before ? [before, ...without(draft)] : without(draft));
    },
    refuse: (draft: KeptDraft<Values>) => {
      drafts?.drop(thing, draft.id);
      setOffered(without(draft));
    },
    /** All is saved, or of no use any more. */
    forget: () => {
      drop();
      for (const { id } of [...found, ...offered]) drafts?.drop(thing, id);
      setOffered([]);
    },
  };
}
