import type { CreditProgramme } from '@/api/generated/types.gen';

/** What the bank lends for, in the order of its reports. */
export const CREDIT_PROGRAMMES: readonly CreditProgramme[] = [
  'POOR_HOUSEHOLD',
  'NEAR_POOR_HOUSEHOLD',
  'NEWLY_ESCAPED_HOUSEHOLD',
  'JOB_CREATION',
  'LABOUR_EXPORT',
  'STUDENT',
  'CLEAN_WATER',
  'HOUSING',
  'OTHER',
];
