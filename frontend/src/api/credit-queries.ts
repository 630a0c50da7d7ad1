import { queryOptions } from '@tanstack/react-query';
import { getCreditTotal, listCreditTotals, summariseCredit } from '@/api/generated/sdk.gen';
import { all } from '@/api/pages';

/** What the screens ask of what the policy bank lends. */

export const creditSummaryQuery = (planId: string, month: string | undefined) =>
  queryOptions({
    queryKey: ['credit', 'summary', planId, month],
    queryFn: async ({ signal }) => (await summariseCredit({ query: { planId, month }, signal })).data,
  });

export const creditTotalQuery = (id: string) =>
  queryOptions({
    queryKey: ['credit', id],
    queryFn: async ({ signal }) => (await getCreditTotal({ path: { id }, signal })).data,
  });

/** One month's lines: a programme in a commune each, so a few hundred at the most. */
export const creditLinesQuery = (planId: string, month: string | null) =>
  queryOptions({
    queryKey: ['credit', 'lines', planId, month],
    enabled: month !== null,
    queryFn: ({ signal }) =>
      all((query) =>
        listCreditTotals({
          query: { ...query, planId, month: month ?? undefined, sort: 'areaCode' },
          signal,
        }),
      ),
  });
