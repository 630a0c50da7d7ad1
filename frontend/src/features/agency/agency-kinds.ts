import type { AgencyKind } from '@/api/generated/types.gen';

export const AGENCY_KINDS: readonly AgencyKind[] = [
  'PEOPLES_COMMITTEE',
  'DEPARTMENT',
  'PUBLIC_SERVICE_UNIT',
  'BANK',
  'FRONT',
  'PROVINCIAL_DEPARTMENT',
  'GROUP',
];
