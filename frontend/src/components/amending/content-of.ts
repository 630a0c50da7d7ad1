import type { AmendmentContent, AmendmentKind } from '@/api/generated/types.gen';

/** Where a change holds the content of each kind. */
export const PROPERTY = {
  PLAN: 'plan',
  SUB_PROJECT: 'subProject',
  STATED_FUNDING: 'statedFunding',
  INDICATOR: 'indicator',
  TARGET: 'target',
  DUTY: 'duty',
  REPORTING_DUTY: 'reportingDuty',
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
