import type { RateDimension } from '@/api/generated/types.gen';

/** What the address of the progress may say. */
export interface SpendingView {
  asOf?: string;
  by?: RateDimension;
}

export const DIMENSIONS: readonly RateDimension[] = ['SUB_PROJECT', 'SOURCE', 'AGENCY', 'COMMUNE'];
