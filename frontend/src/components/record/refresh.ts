import type { Query, QueryClient } from '@tanstack/react-query';
import { ProblemError } from '@/api/problem';

/**
 * One change shows in many places: lists, sums, the plan check, the search. What is on screen is asked for again,
 * the rest when it is opened. Who is signed in has not changed.
 *
 * @param deleted the id of what is no more: it is not asked for while its page is still being left
 */
export async function refreshEverything(queries: QueryClient, deleted?: string): Promise<void> {
  const gone = ({ queryKey }: Query) => deleted !== undefined && queryKey.includes(deleted);
  await queries.invalidateQueries({ predicate: gone, refetchType: 'none' });
  await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' && !gone(query) });
}

/** Somebody has changed it meanwhile: what is on screen is read again, so that the same step can be taken on what there is now. */
export const readAgainWhenStale = (queries: QueryClient) => (refusal: unknown) => {
  if (refusal instanceof ProblemError && refusal.type === 'stale-version') void refreshEverything(queries);
};
