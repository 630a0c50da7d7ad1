import { queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';

export const provisioningQuery = queryOptions({
  queryKey: ['provisioning'],
  queryFn: async ({ signal }) => (await api.getProvisioning({ signal })).data,
});

export const roleHoldersQuery = queryOptions({
  queryKey: ['role-holders'],
  queryFn: async ({ signal }) => (await api.listRoleHolders({ signal })).data.units,
});

export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: async ({ signal }) => (await api.listColleagues({ signal })).data.units,
});
