import type {
  Baseline,
  Indicator,
  Provenance,
  Target,
  TargetGrid,
  TargetGridCell,
  TargetRequest,
} from '@/api/generated/types.gen';
import {
  type Cell,
  EMPTY,
  type GridColumn,
  type GridRow,
  pairIn,
  pairValue,
  percentIn,
} from '@/components/number-grid/grid-model';
import { formatNumber } from '@/lib/number';
import { pairOf, rateText } from '@/lib/rate';
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

type Told = Pick<TargetRequest, 'value' | 'numerator' | 'denominator' | 'words'>;

/** What stands in a cell while nothing is typed over it. */
export function keptCell(indicator: Indicator, target: Told | undefined | null): Cell {
  if (!target) return EMPTY;
  if (indicator.kind === 'QUALITATIVE') return { value: target.words ?? null };
  const pair = pairOf(target.numerator ?? null, target.denominator ?? null);
  return { value: pair ? pairValue(pair, target.value ?? null) : (target.value ?? null) };
}

/** `62,4% (1.248 / 2.000)`, or the value alone where that is all there is. */
export function baselineText(baseline: Baseline): string {
  const { value, numerator, denominator } = baseline;
  const pair = pairOf(numerator, denominator);
  if (pair) return rateText(null, pair);
  return value === null ? '–' : formatNumber(value);
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

const KINDS = { COUNT: 'number', POINTS: 'number', RATIO: 'rate', QUALITATIVE: 'text' } as const;

/** A column for each indicator, its parts behind it. */
export function gridColumns(grid: TargetGrid, words: Words): GridColumn[] {
  return inOrder(grid.indicators).map(({ indicator }) => {
    const baseline = baselineOf(grid, { areaId: grid.areaId, indicatorId: indicator.id });
    const name = `${indicator.name} (${indicator.unit})`;
    return {
      id: indicator.id,
      header: indicator.code,
      detail: baseline ? `${name}. ${words.baseline(baseline)}` : name,
      kind: KINDS[indicator.kind],
      decimals: indicator.decimals,
      // Long names in few lines: the rows are what one comes for.
      width: Math.min(34, Math.max(13, Math.ceil(name.length / 4))),
      brief: indicator.kind === 'QUALITATIVE',
    };
  });
}

/** What an open draft amendment says of cells: null where it empties one. */
type Drafted = ReadonlyMap<string, TargetRequest | null>;

/** How what the plan states is written: not at all, into the plan, or into the draft amendment that is open. */
export interface Writing {
  /** Absent where no draft is open. */
  amendment: unknown;
  byCell: Drafted;
}

export const NO_DRAFT: Writing = { amendment: null, byCell: new Map() };

/** Whether somebody may write in the cell now. */
export function isWritable(grid: TargetGrid, target: Target | undefined, { amendment }: Writing): boolean {
  if (!grid.allowedActions.includes('EDIT')) return false;
  const stated = target?.source.provenance === 'STATED';
  return !stated || grid.allowedActions.includes('EDIT_STATED') || Boolean(amendment);
}

/** Whether what is typed in a cell goes into the draft amendment: all that the issued plan states, or is to state. */
export function goesIntoTheDraft(
  grid: TargetGrid,
  key: string,
  { amendment, byCell }: Writing,
  provenance: Provenance,
): boolean {
  if (!amendment || grid.allowedActions.includes('EDIT_STATED')) return false;
  const target = targetsByCell(grid).get(key);
  return target?.source.provenance === 'STATED' || byCell.has(key) || provenance === 'STATED';
}

/** What a cell says: in the draft amendment, or else in the plan. */
function said(indicator: Indicator, key: string, target: Target | undefined, { byCell }: Writing): Cell {
  return keptCell(indicator, byCell.has(key) ? byCell.get(key) : target);
}

/** A row for the plan's own area, and one for each below it: what is there, under what was typed. */
export function gridRows(
  grid: TargetGrid,
  typed: TypedByCell,
  words: Words,
  writing: Writing = NO_DRAFT,
): GridRow[] {
  const targets = targetsByCell(grid);
  const areas = [{ id: grid.areaId, name: words.whole }, ...grid.areas];
  return areas.map(({ id: areaId, name }) => {
    const cells: Record<string, Cell> = {};
    const lockedColumns: string[] = [];
    for (const indicator of grid.indicators) {
      const key = keyOf({ areaId, indicatorId: indicator.id });
      const target = targets.get(key);
      cells[indicator.id] = typed[key]?.cell ?? said(indicator, key, target, writing);
      if (!isWritable(grid, target, writing)) lockedColumns.push(indicator.id);
    }
    return { id: areaId, name, cells, lockedColumns };
  });
}

/** What of the rows differs from what is there: typed just now, or before and still so. */
export function typedIn(
  grid: TargetGrid,
  rows: readonly GridRow[],
  before: TypedByCell,
  writing: Writing = NO_DRAFT,
): TypedByCell {
  const targets = targetsByCell(grid);
  const typed: Record<string, Typed> = {};
  for (const row of rows) {
    for (const indicator of grid.indicators) {
      const key = keyOf({ areaId: row.id, indicatorId: indicator.id });
      const target = targets.get(key);
      const cell = row.cells[indicator.id] ?? EMPTY;
      const kept = said(indicator, key, target, writing);
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

/**
 * What is sent of a cell: what is typed over a figure keeps its source only where it is of the same kind. What goes into a draft
 * amendment is the plan's own word.
 */
export function toRequest(
  grid: TargetGrid,
  key: string,
  typed: Typed,
  chosen: Provenance,
  drafted = false,
): TargetGridCell {
  const provenance = drafted ? 'STATED' : chosen;
  const place = placeOf(key);
  const target = targetsByCell(grid).get(key);
  const { value } = typed.cell;
  const kind = grid.indicators.find(({ id }) => id === place.indicatorId)?.kind;
  const pair = kind === 'RATIO' ? pairIn(typed.cell) : null;
  const figure = kind === 'RATIO' ? percentIn(typed.cell) : value;
  return {
    ...place,
    version: typed.version,
    value: typeof figure === 'number' ? figure : null,
    numerator: pair?.numerator ?? null,
    denominator: pair?.denominator ?? null,
    words: kind === 'QUALITATIVE' && typeof value === 'string' ? value : null,
    source: target?.source.provenance === provenance ? null : { provenance, section: null, note: null },
  };
}
