import { useDraft } from '@/components/form/use-draft';
import type { GridRow } from './grid-model';

type Rows = readonly GridRow[];

/** What was typed into a grid is kept on this machine until it is saved: through a reload and an expired session. */
export function useGridDraft(thing: string, version: number, start: Rows) {
  const draft = useDraft<Rows>({
    thing,
    // Over other rows than those that it was typed over it would undo what somebody else has saved.
    isWorth: (found) => found.version === version,
  });
  return { ...draft, keep: (rows: Rows) => draft.keep({ version, before: start, values: rows }) };
}
