import type { Agency, AgencyKind } from '@/api/generated/types.gen';
import { compareText } from '@/lib/text';

/** District first, as the plan lists them; groups and outside bodies last. */
const ORDER: readonly AgencyKind[] = [
  'DEPARTMENT',
  'PUBLIC_SERVICE_UNIT',
  'BANK',
  'FRONT',
  'PEOPLES_COMMITTEE',
  'GROUP',
  'PROVINCIAL_DEPARTMENT',
];

export function byKind(a: Agency, b: Agency): number {
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || compareText(a.name, b.name);
}
