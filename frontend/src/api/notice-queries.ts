import { queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';

/** How much there is to know: all that the bell asks for, beside the screen with the notices themselves. */
export const noticeCountQuery = queryOptions({
  queryKey: ['notices', 'count'],
  queryFn: async ({ signal }) => (await api.countNotices({ signal })).data,
  staleTime: 5 * 60_000,
});

/**
 * What the one who is signed in should know. It is asked for again when they come back to the window or have changed something,
 * and never by a clock: that would keep sessions alive at which nobody sits.
 */
export const noticesQuery = queryOptions({
  queryKey: ['notices', 'list'],
  queryFn: async ({ signal }) => (await api.listNotices({ signal })).data,
  staleTime: 5 * 60_000,
});
