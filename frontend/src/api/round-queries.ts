import { queryOptions } from '@tanstack/react-query';
import { ask, askAll } from '@/api/reporting-client';
import type { Holiday, ReportBoard, Round, RoundProposal } from '@/api/reporting-types';

/** What the screens ask of reporting rounds, of what the calendar proposes, and of who has answered. */

export const roundsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['rounds', planId],
    queryFn: ({ signal }) => askAll<Round>('/api/v1/rounds', { planId, sort: '-dataTo' }, signal),
  });

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ['round', id],
    queryFn: ({ signal }) => ask<Round>(`/api/v1/rounds/${id}`, {}, signal),
  });

export const roundProposalsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['round-proposals', planId],
    queryFn: async ({ signal }) =>
      (await ask<{ items: RoundProposal[] }>('/api/v1/round-proposals', { planId }, signal)).items,
  });

export const holidaysQuery = queryOptions({
  queryKey: ['holidays'],
  queryFn: ({ signal }) => askAll<Holiday>('/api/v1/holidays', { sort: 'day' }, signal),
});

export const reportBoardQuery = (planId: string) =>
  queryOptions({
    queryKey: ['report-board', planId],
    queryFn: ({ signal }) => ask<ReportBoard>('/api/v1/report-board', { planId }, signal),
  });
