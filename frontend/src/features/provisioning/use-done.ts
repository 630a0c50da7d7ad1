import type { DifferenceKind } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';

/** What was done to a unit, in words, each once. */
export function useDone() {
  const { t } = useText();
  return (differences: readonly { kind: DifferenceKind }[]): string =>
    [...new Set(differences.map(({ kind }) => t(`provisioning.done.${kind}`)))].join(', ');
}
