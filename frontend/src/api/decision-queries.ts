import { queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';
import { all } from '@/api/pages';

/** What the screens ask of decisions on money, and of what is left to decide on. */

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['decisions', id],
    queryFn: async ({ signal }) => (await api.getDecision({ path: { id }, signal })).data,
  });

export const decisionLinesQuery = (id: string) =>
  queryOptions({
    queryKey: ['decisions', id, 'lines'],
    queryFn: async ({ signal }) => (await api.getDecisionLines({ path: { id }, signal })).data,
  });

/** What would keep a draft from being issued. */
export const decisionCheckQuery = (id: string) =>
  queryOptions({
    queryKey: ['decisions', id, 'check'],
    queryFn: async ({ signal }) => (await api.checkDecision({ path: { id }, signal })).data.errors,
  });

export const balancesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['balances', planId],
    queryFn: ({ signal }) => all((query) => api.listBalances({ query: { ...query, planId }, signal })),
  });
