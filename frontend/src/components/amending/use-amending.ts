import { useQuery } from '@tanstack/react-query';
import type { Amendment, AmendmentChange } from '@/api/generated/types.gen';
import { amendmentChangesQuery, amendmentsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { usePermission } from '@/components/use-permission';

export interface Amending {
  /** Whether it is not known yet which draft is open. */
  loading: boolean;
  /** Whether the chosen plan is issued, and who looks may draft its amendment. */
  needed: boolean;
  /** The draft that is open; the plan has one at the most. */
  draft: Amendment | null;
  /** What the draft does to the thing already. */
  change: AmendmentChange | null;
}

/** How what an issued plan states can be written: by the draft amendment that is open, if one is. */
export function useAmending(thingId: string | undefined): Amending {
  const plan = useChosenPlan();
  const mayDraft = usePermission('plan:write');
  const needed = mayDraft && (plan.status === 'ISSUED' || plan.status === 'AMENDED');
  const amendments = useQuery({ ...amendmentsQuery(plan.id), enabled: needed });
  const draft = (needed ? amendments.data?.find((one) => one.status === 'DRAFT') : null) ?? null;
  const changes = useQuery({ ...amendmentChangesQuery(draft?.id ?? ''), enabled: draft !== null });
  return {
    loading: (needed && amendments.isPending) || (draft !== null && changes.isPending),
    needed,
    draft,
    change: (thingId ? changes.data?.find((one) => one.thingId === thingId) : null) ?? null,
  };
}
