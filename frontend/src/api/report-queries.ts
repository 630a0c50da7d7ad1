import { queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';
import { all } from '@/api/pages';

/** What the screens ask of reports: what is to be done, and one with all that belongs to it. */

export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: async ({ signal }) => (await api.listTasks({ signal })).data,
});

/** All reports of a plan, as far as the caller sees them. */
export const reportsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['reports', planId],
    queryFn: ({ signal }) => all((query) => api.listReports({ query: { ...query, planId }, signal })),
  });

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: async ({ signal }) => (await api.getReport({ path: { id }, signal })).data,
  });

export const reportEventsQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['report', reportId, 'events'],
    queryFn: ({ signal }) => all((query) => api.listReportEvents({ query: { ...query, reportId }, signal })),
  });

export const reportChangesQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['report', reportId, 'changes'],
    queryFn: async ({ signal }) => (await api.getReportChanges({ query: { reportId }, signal })).data,
  });

/** What a submission has changed against the one before. */
export const submissionChangesQuery = (reportId: string, eventId: string) =>
  queryOptions({
    queryKey: ['report', reportId, 'changes', eventId],
    queryFn: async ({ signal }) =>
      (await api.getReportChanges({ query: { reportId, eventId }, signal })).data,
  });

export const reportCommentsQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['report', reportId, 'comments'],
    queryFn: ({ signal }) =>
      all((query) => api.listReportComments({ query: { ...query, reportId }, signal })),
  });

/** The figures of any report: sums of one stand beside the figures of others. */
export const ALL_RESULTS = ['report-results'] as const;

/** Not below the report's own key: while somebody types, the report is asked for again and again, its figures are not. */
export const reportResultsQuery = (reportId: string) =>
  queryOptions({
    queryKey: [...ALL_RESULTS, reportId],
    queryFn: async ({ signal }) => (await api.getReportResults({ path: { id: reportId }, signal })).data,
  });
