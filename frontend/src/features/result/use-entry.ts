import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { enterReportResults } from '@/api/generated/sdk.gen';
import type { ReportResults, ResultCellSaved, ResultRow } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { meQuery, reportQuery, reportResultsQuery } from '@/api/queries';
import { useSession } from '@/auth/session';
import type { GridRow } from '@/components/number-grid/grid-model';
import { dropDraft, keepDraft, readDraft } from '@/lib/drafts';
import {
  changedRows,
  obstacleOf,
  type Pending,
  type PendingByResult,
  TYPED,
  toGridRow,
  toRequest,
  typedCells,
} from './entry-model';

/** How long typing rests before it is sent, and how long a lost network is left alone. */
const REST = 400;
const AGAIN = 5_000;
/** As many as one request takes. */
const MOST = 500;

const FIELD = /^\/cells\/(\d+)(?:\/(\w+))?/;

type Refusals = Readonly<Record<string, Readonly<Record<string, string>>>>;

function without<T>(record: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));
}

/** Nobody refused it: the network, the server, or too much at once. It goes again by itself. */
function goesAgain({ status }: ProblemError): boolean {
  return status === 0 || status === 429 || status >= 500;
}

/**
 * What is typed into a report, saved by itself: kept on this machine first, then sent in batches with the version that each figure
 * was typed over. Losing the network, the session or the page loses nothing.
 */
export function useEntry(reportId: string, data: ReportResults) {
  const queries = useQueryClient();
  const session = useSession();
  const userId = useQuery({ ...meQuery, enabled: false }).data?.userId ?? '';
  const draft = `reports.${reportId}.results`;
  const rows = data.rows;
  const [cumulative, setCumulative] = useState(false);
  const [pending, setPending] = useState<PendingByResult>(() => {
    const kept = readDraft<PendingByResult>(userId, draft)?.values ?? {};
    const writable = new Set(rows.filter(({ editable }) => editable).map(({ resultId }) => resultId));
    return without(
      kept,
      Object.keys(kept).filter((id) => !writable.has(id)),
    );
  });
  const [conflicts, setConflicts] = useState<readonly string[]>([]);
  const [refusals, setRefusals] = useState<Refusals>({});
  const [lost, setLost] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [saved, setSaved] = useState<readonly string[]>([]);

  const severalAreas = new Set(rows.map(({ areaId }) => areaId)).size > 1;
  const gridRows = rows.map((row) => toGridRow(row, cumulative, pending[row.resultId], severalAreas));

  useEffect(() => {
    if (Object.keys(pending).length === 0) dropDraft(userId, draft);
    else
      keepDraft(userId, draft, { version: null, before: {}, values: pending, at: new Date().toISOString() });
  }, [pending, userId, draft]);

  const ready = rows.filter((row) => {
    const own = pending[row.resultId];
    return own && !conflicts.includes(row.resultId) && !refusals[row.resultId] && !obstacleOf(row, own);
  });

  const saving = useMutation({
    networkMode: 'always',
    mutationFn: async (sent: readonly [ResultRow, Pending][]) =>
      (
        await enterReportResults({
          path: { id: reportId },
          body: { cells: sent.map(([row, own]) => toRequest(row, own)) },
        })
      ).data.cells,
    onSuccess: (answers, sent) => {
      setLost(false);
      setSavedAt(new Date());
      take(answers, sent);
    },
    onError: (error, sent) => {
      if (!(error instanceof ProblemError)) return;
      if (goesAgain(error)) setLost(true);
      const found: Record<string, Record<string, string>> = {};
      for (const { pointer, type } of error.errors) {
        const [, at = '', field = 'value'] = FIELD.exec(pointer) ?? [];
        const id = sent[Number(at)]?.[0].resultId;
        if (at === '' || !id) continue;
        found[id] = { ...found[id], [TYPED.find((column) => column === field) ?? 'note']: type };
      }
      setRefusals((known) => ({ ...known, ...found }));
    },
  });

  /** What is there now takes its place in the grid; what was typed in the meantime stays. */
  const take = (answers: readonly ResultCellSaved[], sent: readonly [ResultRow, Pending][]) => {
    const now = new Map(answers.map(({ resultId, row }) => [resultId, row]));
    queries.setQueryData(reportResultsQuery(reportId).queryKey, (known) =>
      known ? { ...known, rows: known.rows.map((row) => now.get(row.resultId) ?? row) } : known,
    );
    const kept = answers.filter(({ outcome }) => outcome === 'SAVED');
    const theirs = answers.filter(({ outcome }) => outcome === 'CONFLICT').map(({ resultId }) => resultId);
    setConflicts((known) => [...known, ...theirs]);
    setSaved((known) => [...new Set([...known, ...kept.map(({ resultId }) => resultId)])]);
    setPending((known) => {
      const next = { ...known };
      for (const { resultId, version } of kept) {
        const own = next[resultId];
        if (own === sent.find(([row]) => row.resultId === resultId)?.[1]) delete next[resultId];
        else if (own) next[resultId] = { ...own, version };
      }
      return next;
    });
    // How much is filled, and what may be done with it now.
    void queries.invalidateQueries({ queryKey: reportQuery(reportId).queryKey });
    // What is said of a part depends on its whole, which may not have been among them.
    if (
      answers.some(({ row }) => row.parentId || rows.some(({ parentId }) => parentId === row.indicatorId))
    ) {
      void queries.invalidateQueries({ queryKey: reportResultsQuery(reportId).queryKey });
    }
  };

  const blocked =
    saving.error instanceof ProblemError &&
    saving.error.status >= 400 &&
    saving.error.status < 500 &&
    saving.error.status !== 401 &&
    !goesAgain(saving.error) &&
    saving.error.errors.length === 0
      ? saving.error
      : null;
  const send = useEffectEvent(() => {
    if (saving.isPending || ready.length === 0 || blocked || session !== 'active') return;
    saving.mutate(
      ready.slice(0, MOST).flatMap((row): [ResultRow, Pending][] => {
        const own = pending[row.resultId];
        return own ? [[row, own]] : [];
      }),
    );
  });
  const waiting = ready.length > 0 && !saving.isPending;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins the rest anew.
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(send, lost ? AGAIN : REST);
    return () => clearTimeout(timer);
  }, [waiting, pending, lost, session, saving.submittedAt]);
  useEffect(() => {
    const now = () => send();
    window.addEventListener('online', now);
    return () => window.removeEventListener('online', now);
  }, []);

  const write = (changes: PendingByResult) => {
    if (blocked) saving.reset();
    setRefusals((known) => without(known, Object.keys(changes)));
    setSaved((known) => known.filter((id) => !changes[id]));
    setPending((known) => ({ ...known, ...changes }));
  };
  const pendingOf = (row: ResultRow, cells: GridRow['cells']): Pending => ({
    version: row.version,
    ...pending[row.resultId],
    cells: Object.fromEntries(TYPED.map((column) => [column, cells[column] ?? { value: null }])),
    cumulative,
  });
  return {
    rows,
    gridRows,
    pending,
    cumulative,
    setCumulative,
    conflicts: rows.filter(({ resultId }) => conflicts.includes(resultId)),
    refusals,
    isSaving: saving.isPending,
    sending: saving.isPending ? (saving.variables ?? []).map(([row]) => row.resultId) : [],
    saved,
    savedAt,
    lost,
    blocked,
    change: (next: readonly GridRow[]) => {
      const changes: Record<string, Pending> = {};
      for (const changed of changedRows(gridRows, next)) {
        const row = rows.find(({ resultId }) => resultId === changed.id);
        if (row?.editable) changes[row.resultId] = pendingOf(row, changed.cells);
      }
      if (Object.keys(changes).length > 0) write(changes);
    },
    attach: (row: ResultRow, attachmentIds: string[]) =>
      write({
        [row.resultId]: {
          ...pendingOf(row, typedCells(row, cumulative, pending[row.resultId])),
          attachmentIds,
        },
      }),
    /** Ends a conflict: mine over theirs, or theirs. */
    resolve: (row: ResultRow, mine: boolean) => {
      const own = pending[row.resultId];
      setConflicts((known) => known.filter((id) => id !== row.resultId));
      if (mine && own) write({ [row.resultId]: { ...own, version: row.version } });
      else setPending((known) => without(known, [row.resultId]));
    },
    discard: () => {
      dropDraft(userId, draft);
      setPending({});
    },
  };
}

export type Entry = ReturnType<typeof useEntry>;
