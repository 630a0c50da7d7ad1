import { queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';
import type { FundingSource, GetFundingMatrixData } from '@/api/generated/types.gen';
import { all } from '@/api/pages';

/** What the screens ask of the money that a plan states and of what has become of it. */

export const statedFundingQuery = (planId: string) =>
  queryOptions({
    queryKey: ['stated-funding', planId],
    queryFn: ({ signal }) => all((query) => api.listStatedFunding({ query: { ...query, planId }, signal })),
  });

export const fundingSummaryQuery = (planId: string) =>
  queryOptions({
    queryKey: ['stated-funding', planId, 'summary'],
    queryFn: async ({ signal }) => (await api.summariseStatedFunding({ query: { planId }, signal })).data,
  });

export const fundingMatrixQuery = (planId: string, query: NonNullable<GetFundingMatrixData['query']>) =>
  queryOptions({
    queryKey: ['funding-matrix', planId, query],
    queryFn: async ({ signal }) => (await api.getFundingMatrix({ path: { id: planId }, query, signal })).data,
  });

export const fundingCourseQuery = (subProjectId: string, fundingSource?: FundingSource) =>
  queryOptions({
    queryKey: ['funding-course', subProjectId, fundingSource],
    queryFn: async ({ signal }) =>
      (await api.getFundingCourse({ path: { id: subProjectId }, query: { fundingSource }, signal })).data,
  });

export const counterpartQuery = (planId: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['counterpart', planId, asOf],
    queryFn: async ({ signal }) =>
      (await api.getCounterpart({ path: { id: planId }, query: { asOf }, signal })).data,
  });
