import { queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';
import { all } from '@/api/pages';

/** What the screens ask of the lists of the Treasury. */

export const treasuryStatementsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['treasury-statements', planId],
    queryFn: ({ signal }) =>
      all((query) => api.listTreasuryStatements({ query: { ...query, planId, sort: '-fromOn' }, signal })),
  });

export const treasuryComparisonQuery = (id: string) =>
  queryOptions({
    queryKey: ['treasury-statements', id, 'comparison'],
    queryFn: async ({ signal }) => (await api.compareTreasuryStatement({ path: { id }, signal })).data,
  });
