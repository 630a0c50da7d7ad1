import type { AmendmentChange, Plan, PlanDocumentRequest } from '@/api/generated/types.gen';
import { contentOf } from '@/components/amending/content-of';
import { type Standing, standingOn } from '@/components/amending/standing';
import { type Amending, useAmending } from '@/components/amending/use-amending';
import { documentOf } from './document-fields';
import { sameExtent } from './extent-fields';

/** A plan with the document that the draft says, where it changes it. A draft from before may say nothing of the extent. */
export function workingOn(plan: Plan, drafted: AmendmentChange | null): Standing<Plan> {
  const document = contentOf(drafted?.after, 'PLAN_DOCUMENT');
  return standingOn({ ...plan, ...document, extent: document?.extent ?? plan.extent }, drafted);
}

/** The lists of a plan's document as they are being worked on: those of the draft amendment that is open, if it changes them. */
export interface WorkingDocument {
  amending: Amending;
  /** The plan with these lists. */
  over: (plan: Plan) => Standing<Plan>;
}

export function useWorkingDocument(planId: string): WorkingDocument {
  const amending = useAmending('PLAN_DOCUMENT', planId);
  return { amending, over: (plan) => workingOn(plan, amending.change) };
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
export function goesIntoTheDraft({ thing, drafted }: Standing<Plan>, after: PlanDocumentRequest): boolean {
  if (drafted !== null || touchesStated(documentOf(thing), after)) return true;
  return !sameExtent(thing.extent, after.extent ?? thing.extent);
}
