import type {
  Agency,
  CapitalKind,
  Decision,
  DecisionLine,
  DecisionLineRequest,
  FundingSource,
  SubProjectSummary,
} from '@/api/generated/types.gen';
import { byKind } from '@/components/agency-order';
import { FUNDING_SOURCES } from '@/components/funding-sources';
import { type Cell, EMPTY, type GridColumn, type GridRow } from '@/components/number-grid/grid-model';
import type { Translate } from '@/i18n/use-text';
import { inForceIn } from '@/lib/date';
import { newKey } from '@/lib/once';

/** What stands for the world outside of the plan's area among agencies. */
const OUTSIDE = 'OUTSIDE';
const CAPITAL_KINDS: readonly CapitalKind[] = ['RECURRENT', 'INVESTMENT'];

/** The columns, by what the request calls them. */
export const COLUMN_OF: Record<string, string> = {
  subProjectId: 'subProject',
  fundingSource: 'source',
  capitalKind: 'capital',
  fromAgencyId: 'from',
  toAgencyId: 'to',
  amount: 'amount',
  reversesId: 'subProject',
  flagReason: 'flagReason',
  note: 'note',
};

interface Known {
  agencies: readonly Agency[];
  subProjects: readonly SubProjectSummary[];
  year: number;
}

export function lineColumns(decision: Decision, known: Known, t: Translate): GridColumn[] {
  const agencies = [
    { value: OUTSIDE, label: t('decision.outside'), code: 'ngoai' },
    ...known.agencies
      .filter((agency) => inForceIn(agency, known.year) && agency.kind !== 'GROUP' && agency.participates)
      .sort(byKind)
      .map(({ id, shortName, code }) => ({ value: id, label: shortName, code })),
  ];
  const reason: GridColumn = {
    id: 'flagReason',
    header: t('decision.line.flagReason'),
    kind: 'text',
    width: 14,
  };
  return [
    {
      id: 'subProject',
      header: t('decision.line.subProject'),
      kind: 'choice',
      width: 22,
      options: known.subProjects.map(({ id, code, name }) => ({
        value: id,
        label: `${code} – ${name}`,
        code,
      })),
    },
    {
      id: 'source',
      header: t('decision.line.source'),
      kind: 'choice',
      width: 14,
      options: FUNDING_SOURCES.filter((source) => source !== 'UNSTATED').map((value) => ({
        value,
        label: t(`funding.source.${value}`),
        code: t(`decision.source.${value}`),
      })),
    },
    {
      id: 'capital',
      header: t('decision.line.capital'),
      kind: 'choice',
      width: 11,
      options: CAPITAL_KINDS.map((value) => ({
        value,
        label: t(`decision.capital.${value}`),
        code: t(`decision.capital.${value}.short`),
      })),
    },
    { id: 'from', header: t('decision.line.from'), kind: 'choice', width: 13, options: agencies },
    { id: 'to', header: t('decision.line.to'), kind: 'choice', width: 13, options: agencies },
    { id: 'amount', header: t('decision.line.amount'), kind: 'amount', width: 13 },
    ...(decision.authority === 'SUPERIOR' ? [reason] : []),
    { id: 'note', header: t('decision.line.note'), kind: 'text', width: 12 },
  ];
}

/** The line that one begins to type: money comes from and goes to where it mostly does in such a decision. */
export function newLine(decision: Decision, issuingAgencyId: string): GridRow {
  const comes = decision.kind === 'INITIAL' || decision.kind === 'CARRY_OVER';
  const ends: Record<string, Cell> = {};
  if (decision.authority === 'OWN') {
    ends[decision.kind === 'WITHDRAWAL' ? 'to' : 'from'] = { value: decision.agencyId };
  } else if (comes || decision.kind === 'WITHDRAWAL') {
    ends[comes ? 'from' : 'to'] = { value: OUTSIDE };
    ends[comes ? 'to' : 'from'] = { value: issuingAgencyId };
  }
  return { id: newKey(), cells: { capital: { value: 'RECURRENT' }, ...ends } };
}

export function toRow(line: DecisionLine): GridRow {
  const agency = (id: string | null): Cell => ({ value: id ?? OUTSIDE });
  return {
    id: line.reversesId ? `${line.id} ${line.reversesId}` : line.id,
    // What takes back another line is its mirror, whole or not at all.
    locked: line.reversesId !== null,
    cells: {
      subProject: { value: line.subProjectId },
      source: { value: line.fundingSource },
      capital: { value: line.capitalKind },
      from: agency(line.fromAgencyId),
      to: agency(line.toAgencyId),
      amount: { value: line.amount },
      flagReason: { value: line.flagReason },
      note: { value: line.note },
    },
  };
}

function text(row: GridRow, column: string): string | null {
  const { value } = row.cells[column] ?? EMPTY;
  return typeof value === 'string' ? value : null;
}

function end(row: GridRow, column: string): string | null {
  const value = text(row, column);
  return value === OUTSIDE ? null : value;
}

function amountOf(row: GridRow): number {
  const { value } = row.cells.amount ?? EMPTY;
  return typeof value === 'number' ? value : 0;
}

/** The line that a row takes back, if it does. */
function reversedBy(row: GridRow): string | null {
  return row.locked ? (row.id.split(' ')[1] ?? null) : null;
}

export function toRequest(row: GridRow): DecisionLineRequest {
  return {
    subProjectId: text(row, 'subProject') ?? '',
    fundingSource: text(row, 'source') as FundingSource,
    capitalKind: text(row, 'capital') as CapitalKind,
    fromAgencyId: end(row, 'from'),
    toAgencyId: end(row, 'to'),
    amount: amountOf(row),
    reversesId: reversedBy(row),
    flagReason: text(row, 'flagReason'),
    note: text(row, 'note'),
  };
}

/** Whether nothing was typed into a row beside what it came with. */
export function isUntouched(row: GridRow): boolean {
  return ['subProject', 'source', 'amount', 'note', 'flagReason'].every((column) => {
    const { value, unread } = row.cells[column] ?? EMPTY;
    return value === null && unread === undefined;
  });
}

/** The cells that must hold something and do not; what could not be read is told by the grid itself. */
export function missingCells(row: GridRow): string[] {
  return ['subProject', 'source', 'capital', 'amount'].filter((column) => {
    const { value, unread } = row.cells[column] ?? EMPTY;
    return unread === undefined && (value === null || value === 0);
  });
}

export function hasUnread(row: GridRow): boolean {
  return Object.values(row.cells).some(({ unread }) => unread !== undefined);
}

/**
 * What the lines come to, as the server reckons it: what is taken back counts less, as does what an adjustment gives back to the
 * outside; a transfer counts once.
 */
export function totalOf({ kind }: Decision, rows: readonly GridRow[]): number {
  const signOf = (row: GridRow) => {
    if (reversedBy(row) && end(row, 'from') !== null) return -1;
    if (end(row, 'to') !== null) return 1;
    return { TRANSFER: 0, ADJUSTMENT: -1, INITIAL: 1, CARRY_OVER: 1, WITHDRAWAL: 1 }[kind];
  };
  return rows.reduce((sum, row) => sum + signOf(row) * amountOf(row), 0);
}

export interface Imbalance {
  source: FundingSource;
  capital: CapitalKind;
  difference: number;
}

/** By source and kind of capital: what enters less what leaves, where it is not nothing. */
export function imbalances(rows: readonly GridRow[]): Imbalance[] {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const source = text(row, 'source');
    const capital = text(row, 'capital');
    if (!source || !capital) continue;
    const change = end(row, 'from') === null ? amountOf(row) : end(row, 'to') === null ? -amountOf(row) : 0;
    const key = `${source} ${capital}`;
    sums.set(key, (sums.get(key) ?? 0) + change);
  }
  return [...sums].flatMap(([key, difference]) => {
    const [source, capital] = key.split(' ') as [FundingSource, CapitalKind];
    return difference === 0 ? [] : [{ source, capital, difference }];
  });
}

export interface Taking {
  key: string;
  subProjectId: string;
  source: FundingSource;
  capital: CapitalKind;
  agencyId: string;
  /** What the rows take from there, less what they bring. */
  taken: number;
}

/** By account: what the rows take, where they take more than they bring. */
export function takings(rows: readonly GridRow[]): Taking[] {
  const found = new Map<string, Taking>();
  for (const row of rows) {
    const subProjectId = text(row, 'subProject');
    const source = text(row, 'source') as FundingSource | null;
    const capital = text(row, 'capital') as CapitalKind | null;
    if (!subProjectId || !source || !capital) continue;
    for (const [column, sign] of [
      ['from', 1],
      ['to', -1],
    ] as const) {
      const agencyId = end(row, column);
      if (!agencyId) continue;
      const key = [subProjectId, source, capital, agencyId].join(' ');
      const before = found.get(key)?.taken ?? 0;
      found.set(key, { key, subProjectId, source, capital, agencyId, taken: before + sign * amountOf(row) });
    }
  }
  return [...found.values()].filter(({ taken }) => taken > 0);
}
