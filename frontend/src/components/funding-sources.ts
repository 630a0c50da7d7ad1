import type { FundingSource } from '@/api/generated/types.gen';

/** Where money may come from, in the order of the forms. */
export const FUNDING_SOURCES: readonly FundingSource[] = [
  'CENTRAL',
  'PROVINCIAL_COUNTERPART',
  'DISTRICT',
  'COMMUNE',
  'INTEGRATED_NEW_RURAL',
  'POLICY_CREDIT',
  'FUND_FOR_THE_POOR',
  'MOBILISED',
  'BENEFICIARY_CONTRIBUTION',
  'UNSTATED',
];
