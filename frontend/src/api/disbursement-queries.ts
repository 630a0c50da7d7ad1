import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';
import type { RateDimension } from '@/api/generated/types.gen';

/** What the screens ask of payments: one, what it has been accounted for, and how far the spending is. */

export const disbursementQuery = (id: string) =>
  queryOptions({
    queryKey: ['disbursement', id],
    queryFn: async ({ signal }) => (await api.getDisbursement({ path: { id }, signal })).data,
  });

export const advanceClearancesQuery = (id: string) =>
  queryOptions({
    queryKey: ['disbursement', id, 'clearances'],
    queryFn: async ({ signal }) => (await api.listAdvanceClearances({ path: { id }, signal })).data,
  });

export const disbursementRatesQuery = (planId: string, by: RateDimension, asOf?: string) =>
  queryOptions({
    queryKey: ['disbursement-rates', planId, by, asOf],
    queryFn: async ({ signal }) =>
      (await api.getDisbursementRates({ path: { id: planId }, query: { by, asOf }, signal })).data,
    placeholderData: keepPreviousData,
  });

export const disbursementRisksQuery = (planId: string, asOf?: string) =>
  queryOptions({
    queryKey: ['disbursement-risks', planId, asOf],
    queryFn: async ({ signal }) =>
      (await api.getDisbursementRisks({ path: { id: planId }, query: { asOf }, signal })).data,
    placeholderData: keepPreviousData,
  });

export const disbursementCourseQuery = (planId: string, asOf?: string) =>
  queryOptions({
    queryKey: ['disbursement-course', planId, asOf],
    queryFn: async ({ signal }) =>
      (await api.getDisbursementCourse({ path: { id: planId }, query: { asOf }, signal })).data,
    placeholderData: keepPreviousData,
  });
