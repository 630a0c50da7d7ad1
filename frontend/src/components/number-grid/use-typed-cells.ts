import { useEffect, useRef, useState } from 'react';
import { useDrafts, useHoldingOn } from '@/components/form/use-drafts';
import type { KeptDraft } from '@/lib/drafts';
import { newKey } from '@/lib/once';

type Cells<Typed> = Readonly<Record<string, Typed>>;

/**
 * What is typed into a grid that is saved by parts, each by its key, kept on this machine until it is saved. Each tab keeps its own;
 * one that opens begins with what all of them have kept, of one cell with what was kept last. Who may not write sees nothing of it,
 * and drops nothing.
 */
export function useTypedCells<Typed>(thing: string, mayWrite = true) {
  const drafts = useDrafts();
  const [id] = useState(newKey);
  const [found] = useState(() => (mayWrite && drafts?.read<Cells<Typed>>(thing)) || []);
  const takenOver = useRef(false);
  const [typed, setTyped] = useState<Cells<Typed>>(() =>
    Object.assign({}, ...[...found].reverse().map(({ values }) => values)),
  );
  const draftOf = (values: Cells<Typed>): KeptDraft<Cells<Typed>> | null =>
    Object.keys(values).length === 0
      ? null
      : { id, version: null, before: {}, values, at: new Date().toISOString() };
  useHoldingOn(thing, () => draftOf(typed));

  /** At once, for a page that may be left before it is drawn anew. */
  const keepNow = (values: Cells<Typed>) => {
    if (!drafts || !mayWrite) return;
    const draft = draftOf(values);
    if (draft && !drafts.keep(thing, draft)) return;
    if (!draft) drafts.drop(thing, id);
    // Once it is kept here, and no more after that: another tab may have put its own back.
    if (!takenOver.current) for (const other of found) drafts.drop(thing, other.id);
    takenOver.current = true;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is kept when it changes.
  useEffect(() => keepNow(typed), [typed, drafts, mayWrite, thing]);

  return { typed, setTyped, keepNow };
}
