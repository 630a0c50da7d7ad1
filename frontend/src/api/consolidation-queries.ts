import { queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';
import { all } from '@/api/pages';

/** What the screens ask of the reports of whole rounds. */

export const consolidationsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['consolidations', planId],
    queryFn: ({ signal }) =>
      all((query) => api.listConsolidations({ query: { ...query, planId, sort: '-draftedAt' }, signal })),
  });

export const consolidationQuery = (id: string) =>
  queryOptions({
    queryKey: ['consolidation', id],
    queryFn: async ({ signal }) => (await api.getConsolidation({ path: { id }, signal })).data,
  });

export const consolidationDifferencesQuery = (id: string) =>
  queryOptions({
    queryKey: ['consolidation', id, 'differences'],
    queryFn: async ({ signal }) => (await api.getConsolidationDifferences({ path: { id }, signal })).data,
  });

export interface TracedSpot {
  indicatorId: string;
  /** All areas where there is none. */
  areaId?: string;
  /** Without what was told before the period. */
  periodAlone: boolean;
}

export const consolidationTraceQuery = (id: string, spot: TracedSpot) =>
  queryOptions({
    queryKey: ['consolidation', id, 'trace', spot],
    queryFn: async ({ signal }) =>
      (await api.getConsolidationTrace({ path: { id }, query: { ...spot }, signal })).data,
  });
