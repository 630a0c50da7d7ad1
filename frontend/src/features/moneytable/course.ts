/** A line that stays where it is until the next point: money does not come little by little. */
export function steps(
  points: readonly (readonly [day: string, value: number])[],
  begin: string,
  end: string,
): (readonly [day: string, value: number])[] {
  let held = 0;
  const line: (readonly [string, number])[] = [[begin, held]];
  for (const [day, value] of points) {
    line.push([day, held], [day, value]);
    held = value;
  }
  line.push([end, held]);
  return line;
}
