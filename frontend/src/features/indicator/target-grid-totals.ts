import type { Indicator, TargetFinding, TargetGrid, TargetTotal } from '@/api/generated/types.gen';
import { EMPTY, type GridRow, pairIn, percentIn } from '@/components/number-grid/grid-model';
import { type Pair, percentOf, percentOver, sumOfPairs } from '@/lib/rate';

/** Without the dust of binary fractions: figures have at most four decimals. */
function tidy(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function pairAt(row: GridRow | undefined, indicatorId: string): Pair | null {
  return pairIn(row?.cells[indicatorId] ?? EMPTY);
}

/** What a cell comes to in the unit of its indicator: of a pair its rate, as it is stated. */
function figure(row: GridRow | undefined, { id, kind }: Indicator): number | null {
  const cell = row?.cells[id] ?? EMPTY;
  if (kind !== 'RATIO') return typeof cell.value === 'number' ? cell.value : null;
  const pair = pairIn(cell);
  return percentIn(cell) ?? (pair && percentOf(pair));
}

/** What the areas come to so far against the plan's own, reckoned as the server does: rates are divided from added pairs. */
export function totalsOf(grid: TargetGrid, rows: readonly GridRow[]): TargetTotal[] {
  const [whole, ...areas] = rows;
  return grid.indicators.map((indicator) => {
    const value = figure(whole, indicator);
    return indicator.kind === 'RATIO'
      ? divided(indicator, value, pairAt(whole, indicator.id), areas)
      : { ...NO_PAIR, ...added(indicator, value, areas) };
  });
}

const NO_PAIR = { numerator: null, denominator: null, withoutPair: 0 };

function figuresOf(indicator: Indicator, areas: readonly GridRow[]): number[] {
  return areas.map((row) => figure(row, indicator)).filter((one) => one !== null);
}

function added(
  indicator: Indicator,
  value: number | null,
  areas: readonly GridRow[],
): Omit<TargetTotal, keyof typeof NO_PAIR> {
  const { id: indicatorId, kind } = indicator;
  const known = figuresOf(indicator, areas);
  const told =
    kind === 'QUALITATIVE'
      ? areas.filter((row) => row.cells[indicatorId]?.value != null).length
      : known.length;
  const sum =
    kind === 'COUNT' && known.length > 0 ? tidy(known.reduce((total, one) => total + one, 0)) : null;
  const difference = sum === null || value === null ? null : tidy(sum - value);
  const without = areas.length - told;
  return { indicatorId, value, sum, without, difference, verdict: verdictOf(difference, without) };
}

function divided(
  indicator: Indicator,
  value: number | null,
  pair: Pair | null,
  areas: readonly GridRow[],
): TargetTotal {
  const { id: indicatorId, decimals } = indicator;
  const told = figuresOf(indicator, areas).length;
  const pairs = areas.map((row) => pairAt(row, indicatorId)).filter((one) => one !== null);
  const common = sumOfPairs(pairs);
  const sum = common && percentOf(common);
  const difference = common && value !== null ? percentOver(common, pair, value, decimals) : null;
  return {
    indicatorId,
    value,
    sum,
    numerator: common?.numerator ?? null,
    denominator: common?.denominator ?? null,
    without: areas.length - told,
    withoutPair: told - pairs.length,
    difference,
    verdict: pairs.length === areas.length ? verdictOf(difference, 0) : 'UNKNOWN',
  };
}

function verdictOf(difference: number | null, without: number): TargetTotal['verdict'] {
  if (difference === null) return 'UNKNOWN';
  if (difference > 0) return 'OVER';
  if (without > 0) return 'UNKNOWN';
  return difference === 0 ? 'EQUAL' : 'SHORT';
}

/** Where parts do not fit their whole so far, reckoned as the server does. */
export function findingsOf(grid: TargetGrid, rows: readonly GridRow[]): TargetFinding[] {
  return grid.indicators.flatMap((whole) =>
    rows.flatMap((row) => {
      const value = figure(row, whole);
      return value === null
        ? []
        : [...addedUp(grid, whole, row, value), ...contained(grid, whole, row, value)];
    }),
  );
}

function partsOf(grid: TargetGrid, whole: Indicator, parts: Indicator['parts']): Indicator[] {
  return grid.indicators.filter((one) => one.parentId === whole.id && one.parts === parts);
}

function addedUp(grid: TargetGrid, whole: Indicator, row: GridRow, value: number): TargetFinding[] {
  const parts = partsOf(grid, whole, 'SUM');
  const known = parts.filter((part) => figure(row, part) !== null);
  const sum = tidy(known.reduce((total, part) => total + (figure(row, part) ?? 0), 0));
  const differs = known.length === parts.length ? sum !== value : sum > value;
  if (parts.length === 0 || !differs) return [];
  const partIds = known.map(({ id }) => id);
  return [finding('PARTS_DIFFER', whole, row, partIds, value, sum)];
}

function contained(grid: TargetGrid, whole: Indicator, row: GridRow, value: number): TargetFinding[] {
  return partsOf(grid, whole, 'WITHIN').flatMap((one) => {
    const part = figure(row, one);
    return part === null || part <= value ? [] : [finding('PART_EXCEEDS', whole, row, [one.id], value, part)];
  });
}

function finding(
  rule: TargetFinding['rule'],
  whole: Indicator,
  row: GridRow,
  partIds: string[],
  value: number,
  parts: number,
): TargetFinding {
  return {
    rule,
    areaId: row.id,
    indicatorId: whole.id,
    partIds,
    whole: value,
    parts,
    difference: tidy(parts - value),
  };
}
