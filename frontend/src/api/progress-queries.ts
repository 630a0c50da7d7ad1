import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';

/** What the screens ask of progress: figures as of a day, today where none is told. */

export const progressQuery = (planId: string, areaId?: string, asOf?: string) =>
  queryOptions({
    queryKey: ['progress', planId, areaId, asOf],
    queryFn: async ({ signal }) => (await api.getProgress({ query: { planId, areaId, asOf }, signal })).data,
    placeholderData: keepPreviousData,
  });

export const progressTrendQuery = (id: string, areaId?: string, asOf?: string) =>
  queryOptions({
    queryKey: ['progress-trend', id, areaId, asOf],
    queryFn: async ({ signal }) =>
      (await api.getProgressTrend({ path: { id }, query: { areaId, asOf }, signal })).data,
    placeholderData: keepPreviousData,
  });

/** In each commune; re-read on the units of a later day where one is named. */
export const progressCommunesQuery = (id: string, asOf?: string, areasAsOf?: string) =>
  queryOptions({
    queryKey: ['progress-communes', id, asOf, areasAsOf],
    queryFn: async ({ signal }) =>
      (await api.getProgressCommunes({ path: { id }, query: { asOf, areasAsOf }, signal })).data,
    placeholderData: keepPreviousData,
  });

export const progressTraceQuery = (id: string, areaId?: string, asOf?: string) =>
  queryOptions({
    queryKey: ['progress-trace', id, areaId, asOf],
    queryFn: async ({ signal }) =>
      (await api.getProgressTrace({ path: { id }, query: { areaId, asOf }, signal })).data,
    placeholderData: keepPreviousData,
  });
