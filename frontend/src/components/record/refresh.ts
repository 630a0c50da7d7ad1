import type { QueryClient } from '@tanstack/react-query';

/**
 * One change shows in many places: lists, sums, the plan check, the search. What is on screen is asked for again,
 * the rest when it is opened. Who is signed in has not changed.
 */
export function refreshEverything(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
}
