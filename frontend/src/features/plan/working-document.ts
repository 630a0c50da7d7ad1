import type { Plan, PlanDocumentRequest } from '@/api/generated/types.gen';
import { contentOf } from '@/components/amending/content-of';
import { type Amending, useAmending } from '@/components/amending/use-amending';
import { documentOf } from './document-fields';

/** The lists of a plan's document as they are being worked on: those of the draft amendment that is open, if it changes them. */
export interface WorkingDocument {
  amending: Amending;
  /** The plan with these lists. */
  over: (plan: Plan) => Plan;
}

export function useWorkingDocument(planId: string): WorkingDocument {
  const amending = useAmending('PLAN_DOCUMENT', planId);
  const drafted = contentOf(amending.change?.after, 'PLAN_DOCUMENT');
  return { amending, over: (plan) => ({ ...plan, ...drafted }) };
}

const LISTS = ['legalBases', 'recipients', 'annexes'] as const;

/** Whether what the plan itself states differs in them: at the same place in both, or in one alone. */
function touchesStated(before: PlanDocumentRequest, after: PlanDocumentRequest): boolean {
  return LISTS.some((list) =>
    Array.from({ length: Math.max(before[list].length, after[list].length) }).some((_, at) => {
      const entries = [before[list][at], after[list][at]];
      const [old, now] = entries.map((entry) => JSON.stringify(entry));
      return old !== now && entries.some((entry) => entry?.source.provenance === 'STATED');
    }),
  );
}

/** Whether these lists go into the draft. They are written whole: once it changes them, all that is changed goes there. */
export function goesIntoTheDraft(
  { draft, change }: Amending,
  before: Plan,
  after: PlanDocumentRequest,
): boolean {
  return draft !== null && (change !== null || touchesStated(documentOf(before), after));
}
