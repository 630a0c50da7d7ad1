import type { DecisionKind, DecisionStatus } from '@/api/generated/types.gen';

export const DECISION_KINDS: readonly DecisionKind[] = [
  'INITIAL',
  'ADJUSTMENT',
  'TRANSFER',
  'CARRY_OVER',
  'WITHDRAWAL',
];
export const DECISION_STATUSES: readonly DecisionStatus[] = ['DRAFT', 'ISSUED'];

/** Which decisions are asked for; it stands in the address. */
export interface DecisionFilter {
  q?: string;
  status?: DecisionStatus;
  kind?: DecisionKind;
  subProject?: string;
}
