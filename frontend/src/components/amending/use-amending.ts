import { useQuery } from '@tanstack/react-query';
import type { Amendment, AmendmentChange, AmendmentKind } from '@/api/generated/types.gen';
import { amendmentChangesQuery, amendmentsQuery } from '@/api/queries';
import { type AmendedPlan, useAmendedPlan } from './use-amended-plan';

export interface Amending {
  /** Whether it is not known yet which draft is open. */
  loading: boolean;
  /** The plan, if it is issued and who looks may draft its amendment. */
  plan: AmendedPlan | null;
  /** The draft that is open; the plan has one at the most. */
  draft: Amendment | null;
  /** What the draft does to the thing already. */
  change: AmendmentChange | null;
}

/**
 * How what an issued plan states can be written: by the draft amendment that is open, if one is.
 *
 * @param planId absent for the chosen plan
 * @param entryId the change that enters the thing anew, for one that is new
 */
export function useAmending(
  kind: AmendmentKind,
  thingId: string | undefined,
  planId?: string,
  entryId?: string,
): Amending {
  const amended = useAmendedPlan(planId);
  const plan = amended?.mayDraft ? amended : null;
  const needed = plan !== null;
  const amendments = useQuery({ ...amendmentsQuery(plan?.id ?? ''), enabled: needed });
  const draft = (needed ? amendments.data?.find((one) => one.status === 'DRAFT') : null) ?? null;
  const changes = useQuery({ ...amendmentChangesQuery(draft?.id ?? ''), enabled: draft !== null });
  const ofThing = ({ id, operation, ...one }: AmendmentChange) =>
    one.kind === kind && (thingId ? one.thingId === thingId : operation === 'CREATE' && id === entryId);
  return {
    loading: !amended || (needed && amendments.isPending) || (draft !== null && changes.isPending),
    plan,
    draft,
    change: changes.data?.find(ofThing) ?? null,
  };
}
