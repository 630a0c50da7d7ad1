import type { FundingSource, FundingSum, SourceSum } from '@/api/generated/types.gen';

const NOTHING: FundingSum = { amount: null, pending: 0 };

/** What one source gives: an amount, or none, which is not 0, and how many lines are pending. */
export function sumOf(bySource: readonly SourceSum[], source: FundingSource): FundingSum {
  return bySource.find((one) => one.fundingSource === source)?.sum ?? NOTHING;
}
