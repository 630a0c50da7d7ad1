import { queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';
import { all } from '@/api/pages';

/** What the screens of rounds ask of reminders: who owes, who was reminded, and what became of mail. */

export const roundReportsQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['round', roundId, 'reports'],
    queryFn: ({ signal }) => all((query) => api.listReports({ query: { ...query, roundId }, signal })),
  });

export const remindersQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['round', roundId, 'reminders'],
    queryFn: ({ signal }) =>
      all((query) => api.listReminders({ query: { ...query, roundId, sort: '-remindedAt' }, signal })),
  });

export const reminderMailsQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['round', roundId, 'mails'],
    queryFn: ({ signal }) => all((query) => api.listReminderMails({ query: { ...query, roundId }, signal })),
  });

/** Whom mail does not reach about what is still owed in a plan. */
export const unreachedQuery = (planId: string) =>
  queryOptions({
    queryKey: ['unreached', planId],
    queryFn: ({ signal }) =>
      all((query) => api.listReminderMails({ query: { ...query, planId, unreached: true }, signal })),
  });
