import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useChosenPlan } from './chosen-plan';
import { useChoosablePlans } from './use-chosen-plan';

/**
 * Chooses the plan that the thing on the page belongs to, where the page was opened beside another one: by a link of the trail, or
 * by a bookmark. A commune's plan is shown under the plan above it. A plan that the reader does not see is not chosen.
 */
export function useOwnPlan(planId: string | undefined): void {
  const navigate = useNavigate();
  const chosen = useChosenPlan();
  const { plans, communePlans } = useChoosablePlans();
  const wanted = communePlans.find(({ id }) => id === planId)?.parentPlanId ?? planId;
  const own = plans.find(({ id }) => id === wanted && id !== chosen.id)?.id;
  useEffect(() => {
    if (own) void navigate({ to: '.', search: (search) => ({ ...search, plan: own }), replace: true });
  }, [navigate, own]);
}

interface Readable {
  name: string;
  get: (id: string) => Promise<{ planId: string }>;
}

/** The same for what is looked up among the things of the chosen plan: what is not among them may be another plan's. */
export function useOwnPlanOf(
  { name, get }: Readable,
  id: string | undefined,
  known: readonly { id: string }[] | undefined,
): void {
  const missing = id !== undefined && known !== undefined && !known.some((one) => one.id === id);
  const elsewhere = useQuery({
    queryKey: ['elsewhere', name, id],
    queryFn: () => get(id ?? ''),
    enabled: missing,
  });
  useOwnPlan(missing ? elsewhere.data?.planId : undefined);
}
