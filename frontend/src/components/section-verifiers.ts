import type { ReportSection } from '@/api/generated/types.gen';

/** Who verifies a section, by name: one agency, or two of which one suffices; null where the programme's manager does. */
export function verifierNames({
  verifierName,
  coVerifierName,
}: Pick<ReportSection, 'verifierName' | 'coVerifierName'>): string | null {
  return [verifierName, coVerifierName].filter(Boolean).join(', ') || null;
}
