import type {
  Area,
  AreaSuccession,
  Band,
  MissingArea,
  ProgressFigure,
  ProgressRow,
  ProgressTrend,
} from '@/api/generated/types.gen';

export const BANDS: readonly Band[] = ['REACHED', 'NEAR', 'BEHIND', 'NONE'];

/** How many indicators stand where, by what is accepted; words are measured by nobody. */
export function countBands(rows: readonly Pick<ProgressRow, 'kind' | 'accepted'>[]): Record<Band, number> {
  const counts: Record<Band, number> = { REACHED: 0, NEAR: 0, BEHIND: 0, NONE: 0 };
  for (const { kind, accepted } of rows) if (kind !== 'QUALITATIVE') counts[accepted.band] += 1;
  return counts;
}

interface Lacking {
  /** Who has sent nothing in. */
  missing: readonly MissingArea[];
  /** Whose figures are in and wait to be accepted; nobody where the caller does not see that. */
  waiting: readonly MissingArea[];
}

/** Who is not in the accepted figure: because nothing came, or because it is not accepted yet. */
export function lacking(accepted: ProgressFigure, provisional: ProgressFigure | null): Lacking {
  if (!provisional) return { missing: accepted.missing, waiting: [] };
  const periods = new Map(provisional.missing.map((one) => [one.areaId, one.periods]));
  return {
    missing: provisional.missing,
    waiting: accepted.missing
      .map((one) => ({ ...one, periods: one.periods - (periods.get(one.areaId) ?? 0) }))
      .filter((one) => one.periods > 0),
  };
}

/** The part of its target that something has reached, in per cent; unknown where one of both is, or nothing is aimed at. */
export function shareOf(value: number | null, aim: number | null | undefined): number | null {
  return value === null || aim == null || aim <= 0 ? null : (value / aim) * 100;
}

type Point = readonly [day: string, value: number];

/** The straight line that is expected, from the beginning of the year to its target; empty where none can be drawn. */
export function expectedLine(
  indicator: Pick<ProgressRow, 'kind' | 'nature'>,
  { points, baseline, target, yearFrom, yearTo }: ProgressTrend,
): readonly Point[] {
  const aim = target?.value ?? null;
  if (aim === null || points.every(({ expected }) => expected === null)) return [];
  const adds = indicator.kind === 'POINTS' || (indicator.kind === 'COUNT' && indicator.nature === 'FLOW');
  const start = adds ? 0 : indicator.nature === 'FLOW' ? aim : baseline;
  const line: Point[] = points.flatMap(({ dataTo, expected }) =>
    expected === null ? [] : [[dataTo, expected] as const],
  );
  if (start !== null) line.unshift([yearFrom, start]);
  if (line.at(-1)?.[0] !== yearTo) line.push([yearTo, aim]);
  return line;
}

/** Where it stood at the end of each period that has a figure. */
export function courseOf(
  points: ProgressTrend['points'],
  standing: 'accepted' | 'provisional',
): readonly Point[] {
  return points.flatMap((point) => {
    const value = point[standing]?.value ?? null;
    return value === null ? [] : [[point.dataTo, value] as const];
  });
}

interface Units {
  /** The areas right below the plan's. */
  now: readonly Area[];
  /** Those that carry them on since the day; none where nothing has changed. */
  later: readonly Area[];
  laterFrom: string | undefined;
}

/** The communes of the plan, and what carries them on. */
export function unitsOf(
  areaId: string,
  areas: readonly Area[],
  successions: readonly AreaSuccession[],
): Units {
  const now = areas.filter(({ parentId }) => parentId === areaId);
  const ids = new Set(now.map(({ id }) => id));
  const next = new Set(
    successions.filter((one) => ids.has(one.predecessorId)).map(({ successorId }) => successorId),
  );
  const later = areas.filter(({ id }) => next.has(id));
  return {
    now,
    later,
    laterFrom: later
      .map(({ validFrom }) => validFrom)
      .sort()
      .at(-1),
  };
}
