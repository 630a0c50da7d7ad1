import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { Area, TargetGrid } from '@/api/generated/types.gen';
import { areasQuery, targetGridQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { LeaveGuard } from '@/components/form/leave-guard';
import type { Place } from '@/components/number-grid/grid-model';
import { type GridHandle, NumberGrid } from '@/components/number-grid/number-grid';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { Notice } from '@/components/record/notice';
import { ProblemNotice } from '@/components/record/problem-notice';
import { ExportButton } from '@/components/sheet/export-button';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Stack } from '@/ui/layout';
import { SkeletonLines } from '@/ui/skeleton';
import styles from './indicator.module.css';
import { inOrder } from './indicator-order';
import { ChosenCell } from './target-grid-cell';
import { useTargetMarks } from './target-grid-marks';
import { baselineText, type GridPlace, gridColumns, gridRows } from './target-grid-model';
import { EndedAreas, TargetConflicts, TargetFindings, WrongCells } from './target-grid-notices';
import { TargetSaving } from './target-grid-saving';
import { TargetSums } from './target-grid-sums';
import { findingsOf, totalsOf } from './target-grid-totals';
import { type GridDraft, useGridDraft } from './use-grid-draft';
import { useTargetGrid } from './use-target-grid';

/** Targets by commune: a grid of areas by indicators, its sums held against the district's. */
export function TargetGridPage() {
  const { t } = useText();
  const plan = useChosenPlan();
  const grid = useQuery(targetGridQuery(plan.id));
  const areas = useQuery(areasQuery);
  const draft = useGridDraft();
  return (
    <>
      <PageTitle
        over={<Link to="/chi-tieu">{t('app.screen.indicators')}</Link>}
        lead={t('indicator.grid.intro')}
        aside={
          <ExportButton
            url="/api/v1/sheets/targets"
            query={{ planId: plan.id }}
            label={t('sheet.export.targets')}
          />
        }
      >
        {t('indicator.grid')}
      </PageTitle>
      <QueryView queries={{ grid, areas }} lines={16}>
        {(data) =>
          draft ? (
            <Stack>
              <EndedAreas grid={data.grid} year={plan.year} />
              <Sheet key={`${plan.id} ${draft.amendment?.id}`} {...data} draft={draft} />
            </Stack>
          ) : (
            <SkeletonLines lines={16} label={t('app.loading')} />
          )
        }
      </QueryView>
    </>
  );
}

interface SheetProps {
  grid: TargetGrid;
  areas: readonly Area[];
  draft: GridDraft;
}

function Sheet({ grid, areas, draft }: SheetProps) {
  const { t, language } = useText();
  const entry = useTargetGrid(grid, draft);
  const handle = useRef<GridHandle>(null);
  const alerts = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language alone.
  const words = useMemo(
    () => ({
      whole: t('indicator.grid.whole'),
      baseline: (one: TargetGrid['baselines'][number]) =>
        t('indicator.grid.baseline', { value: baselineText(one), date: formatDate(one.asOf) }),
    }),
    [language],
  );
  const columns = useMemo(() => gridColumns(grid, words), [grid, words]);
  const rows = useMemo(() => gridRows(grid, entry.typed, words, draft), [grid, entry.typed, words, draft]);
  const { errors, marks } = useTargetMarks(grid, entry);
  const mayWrite = grid.allowedActions.includes('EDIT');
  const goTo = ({ areaId, indicatorId }: GridPlace) =>
    handle.current?.goTo({
      row: Math.max(
        0,
        rows.findIndex(({ id }) => id === areaId),
      ),
      column: Math.max(
        0,
        columns.findIndex(({ id }) => id === indicatorId),
      ),
    });
  const save = () => {
    if (entry.unread.length === 0 && entry.conflicts.length === 0) entry.save();
    else alerts.current?.querySelector<HTMLElement>('section')?.focus();
  };
  const chosen = { areaId: rows[place.row]?.id ?? '', indicatorId: columns[place.column]?.id ?? '' };
  const notices = { grid, entry, columns, onGo: goTo };
  if (grid.indicators.length === 0) {
    return (
      <Notice title={t('indicator.grid.none')} tone="info">
        <p>{t('indicator.grid.none.text')}</p>
      </Notice>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
      }}
    >
      <Stack>
        <LeaveGuard unsaved={() => Object.keys(entry.typed).length > 0} onDiscard={entry.discard} />
        <div ref={alerts} className="no-print">
          <Stack>
            {entry.problem ? <ProblemNotice problem={entry.problem} /> : null}
            <TargetConflicts {...notices} />
            <WrongCells {...notices} />
          </Stack>
        </div>
        <div className={styles.belowOnPaper}>
          <TargetFindings grid={grid} findings={findingsOf(grid, rows)} onGo={goTo} />
        </div>
        <NumberGrid
          // What is undone was typed over what was there then.
          key={`${grid.cells.map(({ id, version }) => `${id}${version}`).join()} ${draft.state}`}
          handle={handle}
          caption={t(mayWrite ? 'indicator.grid.caption' : 'indicator.grid.caption.read')}
          rowHeader={t('area.commune')}
          columns={columns}
          rows={rows}
          onChange={entry.change}
          mostRows={rows.length}
          errors={errors}
          marks={marks}
          onPlace={setPlace}
          footer={
            <TargetSums
              indicators={inOrder(grid.indicators).map(({ indicator }) => indicator)}
              totals={totalsOf(grid, rows)}
              areas={grid.areas.length}
            />
          }
        />
        {mayWrite ? <TargetSaving grid={grid} entry={entry} /> : null}
        <div className="no-print">
          <ChosenCell grid={grid} place={chosen} areas={areas} draft={draft} />
        </div>
      </Stack>
    </form>
  );
}
