import type {
  Baseline,
  Indicator,
  Provenance,
  Target,
  TargetFinding,
  TargetGrid,
  TargetGridCell,
  TargetTotal,
} from '@/api/generated/types.gen';
import { type Cell, EMPTY, type GridColumn, type GridRow } from '@/components/number-grid/grid-model';
import { formatNumber, formatShare } from '@/lib/number';
import { inOrder } from './indicator-order';

/** What was typed into one cell and is not saved yet. */
export interface Typed {
  /** The version of the target that it was typed over; null where there was none. */
  version: number | null;
  cell: Cell;
}

export type TypedByCell = Readonly<Record<string, Typed>>;

/** One cell: an indicator in an area. */
export interface GridPlace {
  areaId: string;
  indicatorId: string;
}

export function keyOf({ areaId, indicatorId }: GridPlace): string {
  return `${areaId} ${indicatorId}`;
}

export function placeOf(key: string): GridPlace {
  const [areaId = '', indicatorId = ''] = key.split(' ');
  return { areaId, indicatorId };
}

export function targetsByCell(grid: TargetGrid): ReadonlyMap<string, Target> {
  return new Map(grid.cells.map((target) => [keyOf(target), target]));
}

function keptCell(indicator: Indicator, target: Target | undefined): Cell {
  if (!target) return EMPTY;
  return { value: indicator.kind === 'QUALITATIVE' ? target.words : target.value };
}

/** `62,4% (1.248 / 2.000)`, or the value alone where that is all there is. */
export function baselineText(baseline: Baseline): string {
  const { value, numerator, denominator } = baseline;
  if (numerator === null || denominator === null) return value === null ? '–' : formatNumber(value);
  return `${formatShare(numerator, denominator)} (${formatNumber(numerator)} / ${formatNumber(denominator)})`;
}

/** The latest one of an indicator in an area. */
export function baselineOf(grid: TargetGrid, { areaId, indicatorId }: GridPlace): Baseline | undefined {
  return grid.baselines
    .filter((one) => one.areaId === areaId && one.indicatorId === indicatorId)
    .sort((a, b) => b.asOf.localeCompare(a.asOf))[0];
}

interface Words {
  /** What the plan's own area is called. */
  whole: string;
  /** Where an indicator stood before. */
  baseline: (baseline: Baseline) => string;
}

/** A column for each indicator, its parts behind it. */
export function gridColumns(grid: TargetGrid, words: Words): GridColumn[] {
  return inOrder(grid.indicators).map(({ indicator }) => {
    const baseline = baselineOf(grid, { areaId: grid.areaId, indicatorId: indicator.id });
    const name = `${indicator.name} (${indicator.unit})`;
    return {
      id: indicator.id,
      header: indicator.code,
      detail: baseline ? `${name}. ${words.baseline(baseline)}` : name,
      kind: indicator.kind === 'QUALITATIVE' ? 'text' : 'number',
      decimals: indicator.decimals,
      // Long names in few lines: the rows are what one comes for.
      width: Math.min(34, Math.max(13, Math.ceil(name.length / 4))),
      brief: indicator.kind === 'QUALITATIVE',
    };
  });
}

/** Whether somebody may write in the cell now. */
export function isWritable(grid: TargetGrid, target: Target | undefined): boolean {
  if (target?.source.provenance === 'STATED') return grid.allowedActions.includes('EDIT_STATED');
  return grid.allowedActions.includes('EDIT');
}

/** A row for the plan's own area, and one for each below it: what is there, under what was typed. */
export function gridRows(grid: TargetGrid, typed: TypedByCell, words: Words): GridRow[] {
  const targets = targetsByCell(grid);
  const areas = [{ id: grid.areaId, name: words.whole }, ...grid.areas];
  return areas.map(({ id: areaId, name }) => {
    const cells: Record<string, Cell> = {};
    const lockedColumns: string[] = [];
    for (const indicator of grid.indicators) {
      const key = keyOf({ areaId, indicatorId: indicator.id });
      const target = targets.get(key);
      cells[indicator.id] = typed[key]?.cell ?? keptCell(indicator, target);
      if (!isWritable(grid, target)) lockedColumns.push(indicator.id);
    }
    return { id: areaId, name, cells, lockedColumns };
  });
}

/** What of the rows differs from what is there: typed just now, or before and still so. */
export function typedIn(grid: TargetGrid, rows: readonly GridRow[], before: TypedByCell): TypedByCell {
  const targets = targetsByCell(grid);
  const typed: Record<string, Typed> = {};
  for (const row of rows) {
    for (const indicator of grid.indicators) {
      const key = keyOf({ areaId: row.id, indicatorId: indicator.id });
      const target = targets.get(key);
      const cell = row.cells[indicator.id] ?? EMPTY;
      const kept = keptCell(indicator, target);
      const version = target?.version ?? null;
      // Over what somebody else has written since it stays typed, even where it is the same.
      const stale = before[key] !== undefined && before[key].version !== version;
      if (cell.unread === undefined && cell.value === kept.value && !stale) continue;
      typed[key] = { version: before[key] ? before[key].version : version, cell };
    }
  }
  return typed;
}

/** The cells that somebody else has written in since something was typed over them. */
export function conflictsOf(grid: TargetGrid, typed: TypedByCell): string[] {
  const targets = targetsByCell(grid);
  return Object.keys(typed).filter((key) => typed[key]?.version !== (targets.get(key)?.version ?? null));
}

/** What is sent of a cell: what is typed over a figure keeps its source only where it is of the same kind. */
export function toRequest(
  grid: TargetGrid,
  key: string,
  typed: Typed,
  provenance: Provenance,
): TargetGridCell {
  const place = placeOf(key);
  const target = targetsByCell(grid).get(key);
  const { value } = typed.cell;
  return {
    ...place,
    version: typed.version,
    value: typeof value === 'number' ? value : null,
    words: typeof value === 'string' ? value : null,
    source: target?.source.provenance === provenance ? null : { provenance, section: null, note: null },
  };
}

/** Without the dust of binary fractions: figures have at most four decimals. */
function tidy(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function figure(row: GridRow | undefined, indicatorId: string): number | null {
  const value = row?.cells[indicatorId]?.value;
  return typeof value === 'number' ? value : null;
}

/** What the areas come to so far against the plan's own, reckoned as the server does: rates are not added. */
export function totalsOf(grid: TargetGrid, rows: readonly GridRow[]): TargetTotal[] {
  const [whole, ...areas] = rows;
  return grid.indicators.map(({ id: indicatorId, kind }) => {
    const value = figure(whole, indicatorId);
    const known = areas.map((row) => figure(row, indicatorId)).filter((one) => one !== null);
    const told =
      kind === 'QUALITATIVE'
        ? areas.filter((row) => row.cells[indicatorId]?.value != null).length
        : known.length;
    const sum =
      kind === 'COUNT' && known.length > 0 ? tidy(known.reduce((total, one) => total + one, 0)) : null;
    const difference = sum === null || value === null ? null : tidy(sum - value);
    const without = areas.length - told;
    return { indicatorId, value, sum, without, difference, verdict: verdictOf(difference, without) };
  });
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
      const value = figure(row, whole.id);
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
  const known = parts.filter(({ id }) => figure(row, id) !== null);
  const sum = tidy(known.reduce((total, { id }) => total + (figure(row, id) ?? 0), 0));
  const differs = known.length === parts.length ? sum !== value : sum > value;
  if (parts.length === 0 || !differs) return [];
  const partIds = known.map(({ id }) => id);
  return [finding('PARTS_DIFFER', whole, row, partIds, value, sum)];
}

function contained(grid: TargetGrid, whole: Indicator, row: GridRow, value: number): TargetFinding[] {
  return partsOf(grid, whole, 'WITHIN').flatMap(({ id }) => {
    const part = figure(row, id);
    return part === null || part <= value ? [] : [finding('PART_EXCEEDS', whole, row, [id], value, part)];
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
