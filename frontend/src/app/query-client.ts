import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from '@/api/problem';
import { meQuery } from '@/api/queries';
import { session } from '@/auth/session';

function isProblem(error: unknown, status: number): boolean {
  return error instanceof ProblemError && error.status === status;
}

/** One more try helps against a dropped connection or a restart, never against a refusal. */
function retry(failures: number, error: unknown): boolean {
  const worthIt = error instanceof ProblemError && (error.status === 0 || error.status >= 502);
  return worthIt && failures < 2;
}

export function createQueryClient(): QueryClient {
  const watch = {
    onSuccess: session.renew,
    onError: (error: Error) => {
      // Before anybody has signed in there is no session that could end.
      const signedIn = client.getQueryData(meQuery.queryKey) !== undefined;
      if (signedIn && isProblem(error, 401)) session.expire();
    },
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache(watch),
    mutationCache: new MutationCache(watch),
    defaultOptions: { queries: { staleTime: 60_000, gcTime: 30 * 60_000, retry } },
  });
  return client;
}
