import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { PlanSummary } from '@/api/generated/types.gen';
import { plansQuery } from '@/api/queries';

interface ChoosablePlans {
  plans: readonly PlanSummary[];
  /** The plans of communes below them: each has a page of its own, and no screens. */
  communePlans: readonly PlanSummary[];
  chosen: PlanSummary | null;
}

/** The plans, newest first, and the one that the address names; the newest where it names none. */
export function useChoosablePlans(): ChoosablePlans {
  const { plan: wanted } = useSearch({ from: '__root__' });
  const all = [...(useQuery(plansQuery).data ?? [])].sort((a, b) => b.year - a.year);
  const plans = all.filter((plan) => plan.parentPlanId === null);
  return {
    plans,
    communePlans: all.filter((plan) => plan.parentPlanId !== null),
    chosen: plans.find((plan) => plan.id === wanted) ?? plans[0] ?? null,
  };
}
