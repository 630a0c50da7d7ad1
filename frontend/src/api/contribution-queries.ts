import { queryOptions } from '@tanstack/react-query';
import { getContribution, summariseContributions } from '@/api/generated/sdk.gen';

/** What the screens ask of what people and organisations give. */

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
