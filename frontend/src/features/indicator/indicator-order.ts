import type { Indicator } from '@/api/generated/types.gen';

export interface PlacedIndicator {
  indicator: Indicator;
  /** A part of the indicator above it. */
  part: boolean;
}

/** Each indicator followed by its parts. */
export function inOrder(indicators: readonly Indicator[]): PlacedIndicator[] {
  const sorted = [...indicators].sort((a, b) => a.position - b.position);
  const known = new Set(sorted.map((indicator) => indicator.id));
  return sorted
    .filter((indicator) => !indicator.parentId || !known.has(indicator.parentId))
    .flatMap((indicator) => [
      { indicator, part: false },
      ...sorted
        .filter((other) => other.parentId === indicator.id)
        .map((other) => ({ indicator: other, part: true })),
    ]);
}
