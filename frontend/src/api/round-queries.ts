import { queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';
import { all } from '@/api/pages';

/** What the screens ask of reporting rounds, of what the calendar proposes, and of who has answered. */

export const roundsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['rounds', planId],
    queryFn: ({ signal }) =>
      all((query) => api.listRounds({ query: { ...query, planId, sort: '-dataTo' }, signal })),
  });

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ['round', id],
    queryFn: async ({ signal }) => (await api.getRound({ path: { id }, signal })).data,
  });

/** What a longer period is put together from; another round that is opened or accepted changes it. */
export const roundPartsQuery = (id: string) =>
  queryOptions({
    queryKey: ['round-parts', id],
    queryFn: async ({ signal }) => (await api.getRoundParts({ path: { id }, signal })).data,
  });

export const roundProposalsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['round-proposals', planId],
    queryFn: async ({ signal }) => (await api.listRoundProposals({ query: { planId }, signal })).data,
  });

export const holidaysQuery = queryOptions({
  queryKey: ['holidays'],
  queryFn: ({ signal }) => all((query) => api.listHolidays({ query: { ...query, sort: 'day' }, signal })),
});

export const reportBoardQuery = (planId: string) =>
  queryOptions({
    queryKey: ['report-board', planId],
    queryFn: async ({ signal }) => (await api.getReportBoard({ query: { planId }, signal })).data,
  });
