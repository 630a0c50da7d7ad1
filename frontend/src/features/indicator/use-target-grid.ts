import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { assignTargets, draftTargets } from '@/api/generated/sdk.gen';
import type { Amendment, FieldError, Provenance, TargetGrid } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { amendmentsQuery, targetGridQuery } from '@/api/queries';
import type { GridRow } from '@/components/number-grid/grid-model';
import { useTypedCells } from '@/components/number-grid/use-typed-cells';
import { refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import {
  conflictsOf,
  goesIntoTheDraft,
  type Typed,
  targetsByCell,
  toRequest,
  typedIn,
} from './target-grid-model';
import type { GridDraft } from './use-grid-draft';

const CELL = /^\/cells\/(\d+)/;

export type Refusals = Readonly<Record<string, Pick<FieldError, 'type' | 'params'>>>;

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

/**
 * What is typed into the grid of targets, kept on this machine until it is saved: what is ours into the plan, what an issued plan
 * states into the draft amendment that is open, each all at once. A cell that somebody else has written in meanwhile is told with
 * both figures.
 */
export function useTargetGrid(grid: TargetGrid, gridDraft: GridDraft) {
  const { t } = useText();
  const { amendment } = gridDraft;
  const queries = useQueryClient();
  const query = targetGridQuery(grid.planId);
  const mayWrite = grid.allowedActions.includes('EDIT');
  const { typed, setTyped, keepNow } = useTypedCells<Typed>(`target-grids.${grid.planId}`, mayWrite);
  const [refusals, setRefusals] = useState<Refusals>({});
  // What is typed into a draft is the plan's own; an issued one states what it states.
  const [provenance, setProvenance] = useState<Provenance>(
    grid.allowedActions.includes('EDIT_STATED') ? 'STATED' : 'ASSUMED',
  );
  const conflicts = conflictsOf(grid, typed);
  const unread = Object.keys(typed).filter((key) => typed[key]?.cell.unread !== undefined);

  /** Sends some of what is typed; what is refused is told by its cell, and stays typed. */
  const sending = <Answer>(
    send: (keys: readonly string[]) => Promise<Answer>,
    saved: (answer: Answer, keys: readonly string[]) => void,
  ) => ({
    mutationFn: send,
    onSuccess: (answer: Answer, keys: readonly string[]) => {
      saved(answer, keys);
      setTyped((known) => without(known, keys));
      setRefusals({});
      void refreshEverything(queries);
    },
    onError: (error: unknown, keys: readonly string[]) => {
      if (!(error instanceof ProblemError)) return;
      const found: Record<string, Pick<FieldError, 'type' | 'params'>> = {};
      for (const { pointer, type, params } of error.errors) {
        const key = keys[Number(CELL.exec(pointer)?.[1])];
        // Both figures are told once what is there now has been read.
        if (key && type !== 'stale-version') found[key] = { type, params };
      }
      setRefusals(found);
      if (error.status === 412 || error.status === 409) void refreshEverything(queries);
    },
  });
  const cellsOf = (keys: readonly string[], drafted: boolean) =>
    keys.flatMap((key) => {
      const own = typed[key];
      return own ? [toRequest(grid, key, own, provenance, drafted)] : [];
    });
  const saving = useMutation(
    sending(
      async (keys) =>
        (await assignTargets({ path: { id: grid.planId }, body: { cells: cellsOf(keys, false) } })).data,
      (after, keys) => {
        queries.setQueryData(query.queryKey, after);
        showToast({ text: t('indicator.grid.saved', { count: keys.length }) });
      },
    ),
  );
  const drafting = useMutation(
    sending(
      async (keys) => {
        if (!amendment) throw new Error('nothing is drafted without a draft');
        return (
          await draftTargets({
            path: { id: amendment.id },
            headers: { 'If-Match': `"${amendment.version}"` },
            body: { cells: cellsOf(keys, true) },
          })
        ).data;
      },
      (after, keys) => {
        queries.setQueryData<Amendment[]>(amendmentsQuery(grid.planId).queryKey, (known) =>
          known?.map((one) => (one.id === after.id ? after : one)),
        );
        showToast({ text: t('indicator.grid.drafted', { count: keys.length, ordinal: after.ordinal }) });
      },
    ),
  );
  const isSaving = saving.isPending || drafting.isPending;
  const problemOf = (error: unknown) =>
    error instanceof ProblemError && error.errors.every(({ pointer }) => !CELL.test(pointer)) ? error : null;
  const drafted = (key: string) => goesIntoTheDraft(grid, key, gridDraft, provenance);

  return {
    typed,
    conflicts,
    unread,
    refusals,
    gridDraft,
    isSaving,
    /** What refused the whole and is about no cell. */
    problem: problemOf(saving.error) ?? problemOf(drafting.error),
    /** Whether what is typed in the cell goes into the draft amendment. */
    drafted,
    change: (rows: readonly GridRow[]) => {
      const next = typedIn(grid, rows, typed, gridDraft);
      setRefusals((known) =>
        without(
          known,
          Object.keys(known).filter((key) => next[key] !== typed[key]),
        ),
      );
      setTyped(next);
    },
    provenance,
    setProvenance,
    save: () => {
      if (isSaving) return;
      const own = Object.keys(typed).filter((key) => !drafted(key));
      const ofPlan = Object.keys(typed).filter(drafted);
      const thenDraft = () => {
        if (ofPlan.length > 0) drafting.mutate(ofPlan);
      };
      if (own.length > 0) saving.mutate(own, { onSuccess: thenDraft });
      else thenDraft();
    },
    /** Ends a conflict: mine over theirs, or theirs. */
    resolve: (key: string, mine: boolean) =>
      setTyped((known) => {
        const own = known[key];
        const version = targetsByCell(grid).get(key)?.version ?? null;
        return mine && own ? { ...known, [key]: { ...own, version } } : without(known, [key]);
      }),
    discard: () => {
      keepNow({});
      saving.reset();
      drafting.reset();
      setRefusals({});
      setTyped({});
    },
  };
}

export type TargetEntry = ReturnType<typeof useTargetGrid>;
