import { useRef, useState } from 'react';
import { type Draft, keepDrafts, readDrafts } from '@/lib/drafts';

interface UseDraft<Values> {
  userId: string;
  /** What is edited, such as `agencies.<id>` or `agencies.new`. */
  thing: string;
  /** Whether a draft that was found says anything here; one that does not is forgotten. */
  isWorth: (draft: Draft<Values>) => boolean;
}

interface Kept<Values> {
  /** What is typed now. */
  typed: Draft<Values> | null;
  /** What was typed before and is offered until it is taken or refused, the latest first. */
  offered: readonly Draft<Values>[];
}

/**
 * What was typed is kept on this machine until it is saved: through a reload and an expired session. An offer that nobody
 * has answered is kept beside what is typed meanwhile, so that neither is lost.
 */
export function useDraft<Values>({ userId, thing, isWorth }: UseDraft<Values>) {
  const [offered, setOffered] = useState<readonly Draft<Values>[]>(() =>
    readDrafts<Values>(userId, thing).filter(isWorth),
  );
  const kept = useRef<Kept<Values>>({ typed: null, offered });
  const put = (now: Kept<Values>) => {
    kept.current = now;
    keepDrafts(userId, thing, now.typed ? [now.typed, ...now.offered] : now.offered);
    setOffered(now.offered);
  };
  const without = (answered: Draft<Values>) => kept.current.offered.filter((one) => one !== answered);
  return {
    offered,
    keep: (draft: Omit<Draft<Values>, 'at'>) =>
      put({ ...kept.current, typed: { ...draft, at: new Date().toISOString() } }),
    /** Nothing is typed any more. What is offered stays so. */
    drop: () => put({ ...kept.current, typed: null }),
    /** The draft is what stands in the form from now on; what stood there is offered in its place. */
    take: (draft: Draft<Values>) => {
      const { typed } = kept.current;
      put({ typed: draft, offered: typed ? [typed, ...without(draft)] : without(draft) });
    },
    refuse: (draft: Draft<Values>) => put({ ...kept.current, offered: without(draft) }),
    /** All is saved, or of no use any more. */
    forget: () => put({ typed: null, offered: [] }),
  };
}
