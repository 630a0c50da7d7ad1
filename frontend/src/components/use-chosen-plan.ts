import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { PlanSummary } from '@/api/generated/types.gen';
import { plansQuery } from '@/api/queries';

/** The plans, newest first, and the one that the address names; the newest where it names none. */
export function useChoosablePlans(): { plans: readonly PlanSummary[]; chosen: PlanSummary | null } {
  const { plan: wanted } = useSearch({ from: '__root__' });
  const plans = [...(useQuery(plansQuery).data ?? [])].sort((a, b) => b.year - a.year);
  return { plans, chosen: plans.find((plan) => plan.id === wanted) ?? plans[0] ?? null };
}
