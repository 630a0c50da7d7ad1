import { useQuery } from '@tanstack/react-query';
import type { AmendmentChange } from '@/api/generated/types.gen';
import { amendmentChangesQuery, amendmentQuery } from '@/api/queries';
import { contentOf } from './content-of';
import type { Named, NamedKind } from './use-with-drafted';

/** What a change keeps of what it refers to; of an indicator also what its figures are read by. */
function keptOf({ called }: AmendmentChange): Named[] {
  return (called ?? []).map(({ indicatorKind, ...name }) => ({ ...name, kind: indicatorKind }));
}

/** What the changes of an amendment say of things of that kind. */
function useSaid(amendmentId: string, kind: NamedKind | undefined): Named[] {
  const changes = useQuery({ ...amendmentChangesQuery(amendmentId), enabled: kind !== undefined }).data ?? [];
  return changes.flatMap(({ kind: of, thingId, before, after }) => {
    const content = of === kind ? contentOf(after ?? before, kind) : null;
    return content ? [{ ...content, id: thingId }] : [];
  });
}

/**
 * The things of a list, and those that a change refers to besides, for calling them by their names, and no more. An issued
 * amendment says what they were called then, whatever has become of them; a draft, what they are called. One from before names
 * were kept calls what is gone as its own changes do.
 *
 * @param kind of the things; absent for what no amendment changes
 */
export function useCalled<Thing extends Named>(
  change: AmendmentChange,
  things: readonly Thing[],
  kind?: NamedKind,
): readonly Thing[] {
  const draft = useQuery(amendmentQuery(change.amendmentId)).data?.status === 'DRAFT';
  const kept = keptOf(change);
  const said = useSaid(change.amendmentId, kind);
  const known: readonly Named[] = draft ? [...things, ...said, ...kept] : [...kept, ...things, ...said];
  const called = new Map<string, Named>();
  for (const one of known) if (!called.has(one.id)) called.set(one.id, one);
  // As far as naming goes a name has what its thing has.
  return [...called.values()] as unknown as Thing[];
}
