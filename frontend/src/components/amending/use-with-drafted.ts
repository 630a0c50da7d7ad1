import { useQuery } from '@tanstack/react-query';
import type { AmendmentKind } from '@/api/generated/types.gen';
import { amendmentChangesQuery } from '@/api/queries';
import { contentOf, type RequestOf } from './content-of';
import { useAmending } from './use-amending';

export interface Named {
  id: string;
  name: string;
}

/** The kinds of what others refer to. */
export type NamedKind = 'PROJECT' | 'SUB_PROJECT' | 'INDICATOR' | 'POLICY';

/** What a draft enters anew: others of the same draft can refer to it, as it keeps its id. */
export function useEntered<Kind extends AmendmentKind>(
  amendmentId: string | undefined,
  kind: Kind,
): (RequestOf<Kind> & { id: string; version: number })[] {
  const changes = useQuery({
    ...amendmentChangesQuery(amendmentId ?? ''),
    enabled: amendmentId !== undefined,
  });
  return (changes.data ?? [])
    .filter((change) => change.kind === kind && change.operation === 'CREATE')
    .flatMap(({ thingId, after }) => {
      const content = contentOf(after, kind);
      return content ? [{ ...content, id: thingId, version: 0 }] : [];
    });
}

/** The things of a list and those that the open draft of the chosen plan enters, for choosing one of them in a form. */
export function useWithDrafted<Thing extends Named>(
  kind: NamedKind,
  things: readonly Thing[],
): readonly Thing[] {
  const { draft } = useAmending(kind, undefined);
  const known = new Set(things.map(({ id }) => id));
  // As far as choosing goes a request has what its thing has.
  const entered = useEntered(draft?.id, kind) as unknown as Thing[];
  return [...things, ...entered.filter(({ id }) => !known.has(id))];
}
