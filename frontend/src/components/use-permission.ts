import { useQuery } from '@tanstack/react-query';
import { meQuery } from '@/api/queries';

/** Whether the one who is signed in may do that, such as `agency:write`; what they may not is not offered. */
export function usePermission(permission: string): boolean {
  return useQuery({ ...meQuery, enabled: false }).data?.permissions.includes(permission) ?? false;
}
