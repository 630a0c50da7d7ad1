import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { enterReportResults } from '@/api/generated/sdk.gen';
import type { ReportResults, ResultCellSaved, ResultFiles, ResultRow } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { ALL_RESULTS, reportQuery, reportResultsQuery } from '@/api/report-queries';
import { useSession } from '@/auth/session';
import type { GridRow } from '@/components/number-grid/grid-model';
import { useTypedCells } from '@/components/number-grid/use-typed-cells';
import {
  changedRows,
  type Part,
  type Pending,
  type PendingByResult,
  TYPED,
  toGridRow,
  toRequest,
  typedCells,
} from './entry-model';
import { disputed, picked, typedOver, unsent } from './entry-parts';
import { type Refusals, wrongCells } from './entry-wrong';
import { NO_CHANGE, thenAlso } from './file-changes';

/** How long typing rests before it is sent, and how long a lost network is left alone. */
const REST = 400;
const AGAIN = 5_000;
/** As many as one request takes. */
const MOST = 500;

const FIELD = /^\/cells\/(\d+)(?:\/(\w+))?/;

function without<T>(record: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));
}

/** Figures with what is typed of them. */
function withTyped(rows: readonly ResultRow[], typed: PendingByResult): [ResultRow, Pending][] {
  return rows.flatMap((row): [ResultRow, Pending][] => {
    const own = typed[row.resultId];
    return own ? [[row, own]] : [];
  });
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
  const rows = data.rows;
  const [cumulative, setCumulative] = useState(false);
  const { typed, setTyped, keepNow } = useTypedCells<Pending>(`reports.${reportId}.results`);
  const [refusals, setRefusals] = useState<Refusals>({});
  const [lost, setLost] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [saved, setSaved] = useState<readonly string[]>([]);

  const editable = rows.filter((row) => row.editable);
  const writable = new Set(editable.map(({ resultId }) => resultId));
  const pending = without(
    typed,
    Object.keys(typed).filter((id) => !writable.has(id)),
  );
  const severalAreas = new Set(rows.map(({ areaId }) => areaId)).size > 1;
  const gridRows = rows.map((row) => toGridRow(row, cumulative, pending[row.resultId], severalAreas));

  const conflicts = rows.filter((row) => disputed(row, pending[row.resultId]).length > 0);
  const wrong = wrongCells(rows, pending, refusals);
  const stuck = new Set([...conflicts, ...wrong.map(({ row }) => row)]);
  const ready = withTyped(editable, typed).filter(([row]) => !stuck.has(row));

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
      // What is locked meanwhile is shown to be.
      if (error.status === 403 || error.status === 409) {
        void queries.invalidateQueries({ queryKey: reportResultsQuery(reportId).queryKey });
      }
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
    // Files are kept whoever has written the figure meanwhile: who has typed nothing has nothing to pick.
    const filesAlone = sent.filter(([, own]) => Object.keys(own.cells).length === 0);
    const kept = answers.filter(
      ({ resultId, outcome }) => outcome === 'SAVED' || filesAlone.some(([row]) => row.resultId === resultId),
    );
    setSaved((known) => [...new Set([...known, ...kept.map(({ resultId }) => resultId)])]);
    setTyped((known) => {
      const next = { ...known };
      for (const { resultId, row } of kept) {
        const own = next[resultId];
        const before = sent.find(([one]) => one.resultId === resultId)?.[1];
        const rest = own && before ? unsent(own, before, row) : null;
        if (rest) next[resultId] = rest;
        else delete next[resultId];
      }
      return next;
    });
    // What is told of other periods stands beside sums that have moved.
    void queries.invalidateQueries({
      queryKey: ALL_RESULTS,
      predicate: ({ queryKey }) => queryKey[1] !== reportId,
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

  // Once a figure is another one, such as open again, it is worth another try.
  const blocked =
    saving.variables?.every(([row]) => rows.includes(row)) &&
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
    saving.mutate(ready.slice(0, MOST));
  });
  const waiting = ready.length > 0 && !saving.isPending;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins the rest anew.
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(send, lost ? AGAIN : REST);
    return () => clearTimeout(timer);
  }, [waiting, typed, lost, session, saving.submittedAt]);
  useEffect(() => {
    const now = () => send();
    window.addEventListener('online', now);
    return () => window.removeEventListener('online', now);
  }, []);

  const write = (changes: PendingByResult) => {
    if (blocked) saving.reset();
    setRefusals((known) => without(known, Object.keys(changes)));
    setSaved((known) => known.filter((id) => !changes[id]));
    setTyped((known) => ({ ...known, ...changes }));
  };
  return {
    rows,
    gridRows,
    /** What is typed of figures that can be written, but is not saved yet. */
    pending,
    /** What of it can't be sent as it stands, or was refused. */
    wrong,
    /** How many figures are saved without anybody doing more, and in how many places somebody has to. */
    waiting: ready.length,
    toMend: wrong.length + conflicts.length,
    /** What is typed of figures that are locked now: it waits until they can be written again, or is discarded. */
    held: withTyped(
      rows.filter((row) => !row.editable),
      typed,
    ),
    cumulative,
    setCumulative,
    conflicts,
    isSaving: saving.isPending,
    sending: saving.isPending ? (saving.variables ?? []).map(([row]) => row.resultId) : [],
    saved,
    savedAt,
    lost,
    blocked,
    change: (next: readonly GridRow[]) => {
      const changes: Record<string, Pending> = {};
      for (const changed of changedRows(gridRows, next)) {
        const at = rows.findIndex(({ resultId }) => resultId === changed.id);
        const [row, shown] = [rows[at], gridRows[at]];
        if (!row?.editable || !shown) continue;
        changes[row.resultId] = typedOver(row, typed[row.resultId], [shown.cells, changed.cells], cumulative);
      }
      if (Object.keys(changes).length > 0) write(changes);
    },
    attach: (row: ResultRow, change: ResultFiles) => {
      const own = typed[row.resultId];
      const cells = typedCells(row, cumulative, own);
      const files = thenAlso(own?.files ?? NO_CHANGE, change);
      write({ [row.resultId]: { ...typedOver(row, own, [cells, cells], cumulative), files } });
    },
    /** Ends a conflict about a part: mine over theirs, or theirs. */
    resolve: (row: ResultRow, part: Part, mine: boolean) => {
      const own = pending[row.resultId];
      const rest = own ? picked(row, own, part, mine) : null;
      if (rest) write({ [row.resultId]: rest });
      else setTyped((known) => without(known, [row.resultId]));
    },
    discard: (ids: readonly string[]) => {
      const rest = without(typed, ids);
      // The page may be left before it is drawn anew.
      keepNow(rest);
      setTyped(rest);
    },
  };
}

export type Entry = ReturnType<typeof useEntry>;
