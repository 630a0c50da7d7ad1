import { useQuery } from '@tanstack/react-query';
import type { PlanStatus } from '@/api/generated/types.gen';
import { communeContextQuery, communePlanQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { useChoosablePlans } from '@/components/use-chosen-plan';
import { usePermission } from '@/components/use-permission';

export interface AmendedPlan {
  id: string;
  /** Whether it is a commune's plan, which its own unit amends. */
  communes: boolean;
  title: string;
  status: PlanStatus;
  mayDraft: boolean;
  mayIssue: boolean;
}

/** The plan whose amendments are looked at: the chosen one, another one, or that of a commune; null until it is known. */
export function useAmendedPlan(planId: string | undefined): AmendedPlan | null {
  const chosen = useChosenPlan();
  const drafts = usePermission('plan:write');
  const issues = usePermission('plan:issue');
  const { plans } = useChoosablePlans();
  const own = planId === undefined ? chosen : plans.find(({ id }) => id === planId);
  const communes = own === undefined;
  const plan = useQuery({ ...communePlanQuery(planId ?? ''), enabled: communes }).data;
  const context = useQuery({ ...communeContextQuery(planId ?? ''), enabled: communes }).data;
  if (own) {
    const { id, title, status } = own;
    const open = status === 'ISSUED' || status === 'AMENDED';
    return { id, communes, title, status, mayDraft: drafts && open, mayIssue: issues && open };
  }
  if (!plan || !context) return null;
  return {
    id: plan.id,
    communes,
    title: plan.title,
    status: plan.status,
    mayDraft: context.allowedActions.includes('AMEND'),
    mayIssue: context.allowedActions.includes('ISSUE_AMENDMENT'),
  };
}
