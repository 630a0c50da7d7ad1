import type { DisbursementFlag, DisbursementKind, FundingSource } from '@/api/generated/types.gen';

/** What the address of the register may say: read before the register itself is there, so it stands apart from it. */
export interface DisbursementFilter {
  q?: string;
  source?: FundingSource;
  subProject?: string;
  agency?: string;
  kind?: DisbursementKind;
  flag?: DisbursementFlag;
  standing?: boolean;
  from?: string;
  to?: string;
  order?: (typeof ORDERS)[number];
}

export const KINDS: readonly DisbursementKind[] = ['ADVANCE', 'PAYMENT'];

export const FLAGS: readonly DisbursementFlag[] = ['BEFORE_DECISION', 'OVER_BALANCE', 'LATE'];

export const ORDERS = ['-paidOn', 'paidOn', '-amount', '-postedAt', 'voucher'] as const;
