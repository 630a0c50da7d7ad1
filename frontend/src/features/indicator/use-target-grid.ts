import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { assignTargets } from '@/api/generated/sdk.gen';
import type { FieldError, Provenance, TargetGrid } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { meQuery, targetGridQuery } from '@/api/queries';
import type { GridRow } from '@/components/number-grid/grid-model';
import { refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { dropDraft, keepDraft, readDraft } from '@/lib/drafts';
import { conflictsOf, type TypedByCell, targetsByCell, toRequest, typedIn } from './target-grid-model';

const CELL = /^\/cells\/(\d+)/;

export type Refusals = Readonly<Record<string, Pick<FieldError, 'type' | 'params'>>>;

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

/**
 * What is typed into the grid of targets, kept on this machine until it is saved, all at once. A cell that somebody else has
 * written in meanwhile is told with both figures.
 */
export function useTargetGrid(grid: TargetGrid) {
  const { t } = useText();
  const queries = useQueryClient();
  const userId = useQuery({ ...meQuery, enabled: false }).data?.userId ?? '';
  const draft = `target-grids.${grid.planId}`;
  const query = targetGridQuery(grid.planId);
  const mayWrite = grid.allowedActions.includes('EDIT');
  const [typed, setTyped] = useState<TypedByCell>(() =>
    mayWrite ? (readDraft<TypedByCell>(userId, draft)?.values ?? {}) : {},
  );
  const [refusals, setRefusals] = useState<Refusals>({});
  // What is typed into a draft is the plan's own; an issued one states what it states.
  const [provenance, setProvenance] = useState<Provenance>(
    grid.allowedActions.includes('EDIT_STATED') ? 'STATED' : 'ASSUMED',
  );
  const conflicts = conflictsOf(grid, typed);
  const unread = Object.keys(typed).filter((key) => typed[key]?.cell.unread !== undefined);

  useEffect(() => {
    if (!mayWrite) return;
    if (Object.keys(typed).length === 0) dropDraft(userId, draft);
    else keepDraft(userId, draft, { version: null, before: {}, values: typed, at: new Date().toISOString() });
  }, [mayWrite, typed, userId, draft]);

  const saving = useMutation({
    mutationFn: async (keys: readonly string[]) =>
      (
        await assignTargets({
          path: { id: grid.planId },
          body: {
            cells: keys.flatMap((key) => {
              const own = typed[key];
              return own ? [toRequest(grid, key, own, provenance)] : [];
            }),
          },
        })
      ).data,
    onSuccess: (after, keys) => {
      queries.setQueryData(query.queryKey, after);
      setTyped({});
      setRefusals({});
      showToast({ text: t('indicator.grid.saved', { count: keys.length }) });
      void refreshEverything(queries);
    },
    onError: (error, keys) => {
      if (!(error instanceof ProblemError)) return;
      const found: Record<string, Pick<FieldError, 'type' | 'params'>> = {};
      for (const { pointer, type, params } of error.errors) {
        const key = keys[Number(CELL.exec(pointer)?.[1])];
        // Both figures are told once what is there now has been read.
        if (key && type !== 'stale-version') found[key] = { type, params };
      }
      setRefusals(found);
      if (error.status === 412 || error.status === 409) {
        void queries.invalidateQueries({ queryKey: query.queryKey });
      }
    },
  });

  return {
    typed,
    conflicts,
    unread,
    refusals,
    isSaving: saving.isPending,
    /** What refused the whole and is about no cell. */
    problem:
      saving.error instanceof ProblemError && saving.error.errors.every(({ pointer }) => !CELL.test(pointer))
        ? saving.error
        : null,
    change: (rows: readonly GridRow[]) => {
      const next = typedIn(grid, rows, typed);
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
      if (!saving.isPending && Object.keys(typed).length > 0) saving.mutate(Object.keys(typed));
    },
    /** Ends a conflict: mine over theirs, or theirs. */
    resolve: (key: string, mine: boolean) =>
      setTyped((known) => {
        const own = known[key];
        const version = targetsByCell(grid).get(key)?.version ?? null;
        return mine && own ? { ...known, [key]: { ...own, version } } : without(known, [key]);
      }),
    discard: () => {
      dropDraft(userId, draft);
      saving.reset();
      setRefusals({});
      setTyped({});
    },
  };
}

export type TargetEntry = ReturnType<typeof useTargetGrid>;
