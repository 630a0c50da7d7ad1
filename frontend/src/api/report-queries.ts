import { queryOptions } from '@tanstack/react-query';
import { ask, askAll } from '@/api/reporting-client';
import type {
  Report,
  ReportChange,
  ReportComment,
  ReportEvent,
  ReportResult,
  ReportSummary,
  Task,
} from '@/api/reporting-types';

/** What the screens ask of reports: what is to be done, and one with all that belongs to it. */

export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: async ({ signal }) => (await ask<{ items: Task[] }>('/api/v1/tasks', {}, signal)).items,
});

/** All reports of a plan, as far as the caller sees them. */
export const reportsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['reports', planId],
    queryFn: ({ signal }) => askAll<ReportSummary>('/api/v1/reports', { planId }, signal),
  });

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: ({ signal }) => ask<Report>(`/api/v1/reports/${id}`, {}, signal),
  });

export const reportEventsQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['report', reportId, 'events'],
    queryFn: ({ signal }) => askAll<ReportEvent>('/api/v1/report-events', { reportId }, signal),
  });

export const reportChangesQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['report', reportId, 'changes'],
    queryFn: async ({ signal }) =>
      (await ask<{ items: ReportChange[] }>('/api/v1/report-changes', { reportId }, signal)).items,
  });

export const reportCommentsQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['report', reportId, 'comments'],
    queryFn: ({ signal }) => askAll<ReportComment>('/api/v1/report-comments', { reportId }, signal),
  });

export const reportResultsQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['report', reportId, 'results'],
    queryFn: async ({ signal }) =>
      (await ask<{ rows: ReportResult[] }>(`/api/v1/report-results/${reportId}`, {}, signal)).rows,
  });
