/** How many days the one day is after the other. */
export function daysFrom(begin: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(begin)) / 86_400_000);
}

/** A line that stays where it is until the next point: money does not come little by little. */
export function stepPath(
  points: readonly (readonly [number, number])[],
  ground: number,
  end: number,
): string {
  const [first] = points;
  if (!first) return '';
  const steps = points.map(([x, y]) => `H${round(x)}V${round(y)}`).join('');
  return `M${round(first[0])},${round(ground)}${steps}H${round(end)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
