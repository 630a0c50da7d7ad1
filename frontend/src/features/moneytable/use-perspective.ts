import { useQuery } from '@tanstack/react-query';
import { meQuery } from '@/api/queries';
import { useActingUnit } from '@/components/acting-unit';

const SEES_ALL = ['MANAGER', 'FINANCE', 'LEADER', 'AUDITOR'];

/** Whose figures are shown: the plan's for who follows all of it, their own unit's first for everybody else. */
export function usePerspective(chosen: string | undefined): string | null {
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const { unit } = useActingUnit();
  if (chosen === 'plan') return null;
  if (chosen) return chosen;
  const seesAll = me?.programmeRoles.some((role) => SEES_ALL.includes(role)) ?? false;
  return seesAll ? null : (unit?.id ?? null);
}
