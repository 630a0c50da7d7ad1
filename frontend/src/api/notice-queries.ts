import { queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';

/**
 * What the one who is signed in should know. It is asked for again when they come back to the window or have changed something,
 * and never by a clock: that would keep sessions alive at which nobody sits.
 */
export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: async ({ signal }) => (await api.listNotices({ signal })).data,
  staleTime: 5 * 60_000,
});
