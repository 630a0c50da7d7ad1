import type { AmendmentContent, AmendmentKind } from '@/api/generated/types.gen';

/** Where a change holds the content of each kind. */
export const PROPERTY = {
  PLAN: 'plan',
  PLAN_DOCUMENT: 'planDocument',
  PROJECT: 'project',
  SUB_PROJECT: 'subProject',
  STATED_FUNDING: 'statedFunding',
  INDICATOR: 'indicator',
  TARGET: 'target',
  POLICY: 'policy',
  DUTY: 'duty',
  REPORTING_DUTY: 'reportingDuty',
  COMMUNE_TARGET: 'communeTarget',
  COMMUNE_TASK: 'communeTask',
  COMMUNE_BUDGET_LINE: 'communeBudgetLine',
} as const satisfies Record<AmendmentKind, keyof AmendmentContent>;

type Property<Kind extends AmendmentKind> = (typeof PROPERTY)[Kind];

/** What is written of things of that kind. */
export type RequestOf<Kind extends AmendmentKind> = NonNullable<AmendmentContent[Property<Kind>]>;

/** What a thing of that kind says in a change; null for what is not there, before or after. */
export function contentOf<Kind extends AmendmentKind>(
  content: AmendmentContent | null | undefined,
  kind: Kind,
): RequestOf<Kind> | null {
  return (content?.[PROPERTY[kind]] ?? null) as RequestOf<Kind> | null;
}
