import { queryOptions } from '@tanstack/react-query';
import {
  getContribution,
  getCreditTotal,
  listCreditTotals,
  summariseContributions,
  summariseCredit,
} from '@/api/generated/sdk.gen';

/** What the screens ask of money from outside the budgets: what is given, and what the bank lends. */

export const contributionSummaryQuery = (planId: string) =>
  queryOptions({
    queryKey: ['contributions', 'summary', planId],
    queryFn: async ({ signal }) => (await summariseContributions({ query: { planId }, signal })).data,
  });

export const contributionQuery = (id: string) =>
  queryOptions({
    queryKey: ['contributions', id],
    queryFn: async ({ signal }) => (await getContribution({ path: { id }, signal })).data,
  });

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
    queryFn: async ({ signal }) => {
      const lines = [];
      let pageToken: string | undefined;
      do {
        const { data } = await listCreditTotals({
          query: { planId, month: month ?? undefined, sort: 'areaCode', limit: 100, pageToken },
          signal,
        });
        lines.push(...data.items);
        pageToken = data.nextPageToken ?? undefined;
      } while (pageToken);
      return lines;
    },
  });
