import { queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';

export const auditStateQuery = queryOptions({
  queryKey: ['audit-state'],
  queryFn: async ({ signal }) => (await api.getAuditState({ signal })).data,
  // Sealed each minute.
  refetchInterval: 30_000,
});

export const auditEventQuery = (number: number) =>
  queryOptions({
    queryKey: ['audit-event', number],
    queryFn: async ({ signal }) =>
      (await api.listAuditEvents({ query: { number, limit: 1 }, signal })).data.items,
  });
