import type { ContributionEntry, ContributionFund } from '@/api/generated/types.gen';

export const ENTRIES: readonly ContributionEntry[] = ['RECEIVED', 'USED'];
export const FUNDS: readonly ContributionFund[] = ['FUND_FOR_THE_POOR', 'OTHER'];

export interface ContributionFilter {
  q?: string;
  entry?: ContributionEntry;
  fund?: ContributionFund;
}
