import type { ReactNode } from 'react';
import { usePermission } from '@/components/use-permission';

interface PermittedProps {
  permission: string;
  children: ReactNode;
}

/** Part of a screen that is left out for those who may not see it: not asked for, not refused. */
export function Permitted({ permission, children }: PermittedProps) {
  return usePermission(permission) ? children : null;
}
