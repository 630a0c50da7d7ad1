import { useQuery } from '@tanstack/react-query';
import type { AmendmentKind } from '@/api/generated/types.gen';
import { amendmentChangesQuery } from '@/api/queries';
import { contentOf, type RequestOf } from './content-of';
import { useAmending } from './use-amending';

interface Named {
  id: string;
  name: string;
}

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

/** The things of a list and those that the amendment enters, for choosing one of them and for calling it by its name. */
export function useWithEntered<Thing extends Named>(
  amendmentId: string | undefined,
  kind: 'PROJECT' | 'SUB_PROJECT' | 'INDICATOR' | 'POLICY',
  things: readonly Thing[],
): readonly Thing[] {
  const known = new Set(things.map(({ id }) => id));
  // As far as choosing and naming goes a request has what its thing has.
  const entered = useEntered(amendmentId, kind) as unknown as Thing[];
  return [...things, ...entered.filter(({ id }) => !known.has(id))];
}

/** The same for a form: with what the open draft of the chosen plan enters. */
export function useWithDrafted<Thing extends Named>(
  kind: 'PROJECT' | 'SUB_PROJECT' | 'INDICATOR' | 'POLICY',
  things: readonly Thing[],
): readonly Thing[] {
  const { draft } = useAmending(kind, undefined);
  return useWithEntered(draft?.id, kind, things);
}
