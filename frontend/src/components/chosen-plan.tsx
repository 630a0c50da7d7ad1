import { createContext, useContext } from 'react';
import type { PlanSummary } from '@/api/generated/types.gen';

/** The plan, or null where a page stands outside of any. */
export const ChosenPlan = createContext<PlanSummary | null>(null);

export const ChosenPlanProvider = ChosenPlan.Provider;

/** The plan that every screen shows. It is chosen in the header and kept in the address. */
export function useChosenPlan(): PlanSummary {
  const plan = useContext(ChosenPlan);
  if (!plan) throw new Error('a screen about a plan stands outside the plan');
  return plan;
}
