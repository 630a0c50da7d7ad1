import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '@/api/queries';
import { dropDraft, keepDraft, readDraft } from '@/lib/drafts';
import type { GridRow } from './grid-model';

type Rows = readonly GridRow[];

/** What was typed into a grid is kept on this machine until it is saved: through a reload and an expired session. */
export function useGridDraft(thing: string, version: number, start: Rows) {
  const userId = useQuery({ ...meQuery, enabled: false }).data?.userId ?? '';
  const [offered, setOffered] = useState(() => {
    const found = readDraft<Rows>(userId, thing);
    // Over other rows than those that it was typed over it would undo what somebody else has saved.
    return found?.version === version ? found : null;
  });
  return {
    offered,
    keep: (rows: Rows) => {
      setOffered(null);
      keepDraft(userId, thing, { version, before: start, values: rows, at: new Date().toISOString() });
    },
    drop: () => {
      setOffered(null);
      dropDraft(userId, thing);
    },
  };
}
