import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import type { ReportResults, ResultRow } from '@/api/generated/types.gen';
import { LeaveGuard } from '@/components/form/leave-guard';
import { type GridHandle, NumberGrid } from '@/components/number-grid/number-grid';
import { ProblemNotice } from '@/components/record/problem-notice';
import { useText } from '@/i18n/use-text';
import { Stack } from '@/ui/layout';
import { Segmented } from '@/ui/segmented';
import { mainColumn, useCellWords } from './cell-words';
import { EntryFiles } from './entry-files';
import { entryColumns } from './entry-model';
import { Empties, Faults, Returned, Warnings, WrongCells } from './entry-notices';
import { EntryState } from './entry-state';
import { Conflicts, Held } from './entry-unsaved';
import { useEntry } from './use-entry';

interface EntrySheetProps {
  reportId: string;
  data: ReportResults;
  /** What stands below, which may depend on how many figures are still being saved, and how many places are to be mended first. */
  children: (unsaved: number, toMend: number) => ReactNode;
}

/** The grid of what is asked for; what is typed saves itself. */
export function EntrySheet({ reportId, data, children }: EntrySheetProps) {
  const { t } = useText();
  const entry = useEntry(reportId, data);
  const grid = useRef<GridHandle>(null);
  const { rows, gridRows, cumulative } = entry;
  const columns = entryColumns(data, cumulative, t);
  const editable = rows.some((row) => row.editable);
  // An ad hoc round stands beside the base periods: it adds to no sum.
  const summed = data.takesSums && rows.some(({ nature }) => nature === 'FLOW');
  const { errors, marks } = useCellWords(entry, columns);
  const unsaved = Object.keys(entry.pending);
  const goTo = (row: ResultRow, column?: string) =>
    grid.current?.goTo({
      row: rows.indexOf(row),
      column: Math.max(
        0,
        columns.findIndex(({ id }) => id === (column ?? mainColumn(row))),
      ),
    });
  // Another page may lead to a figure.
  const asked = useLocation({ select: ({ hash }) => hash });
  const goToFigure = useEffectEvent((id: string) => {
    const row = rows.find(({ resultId }) => resultId === id);
    if (row) goTo(row);
  });
  useEffect(() => goToFigure(asked), [asked]);
  return (
    <Stack>
      <LeaveGuard unsaved={() => unsaved.length > 0} onDiscard={() => entry.discard(unsaved)} />
      {entry.blocked ? <ProblemNotice problem={entry.blocked} /> : null}
      <Held entry={entry} />
      <Conflicts entry={entry} />
      <Returned rows={rows} onGo={goTo} />
      {editable ? <Faults rows={rows} onGo={goTo} /> : null}
      <Warnings rows={rows} onGo={(row) => goTo(row, 'note')} />
      {editable && summed ? (
        <Segmented
          label={t('result.mode')}
          value={cumulative ? 'sum' : 'period'}
          options={[
            { value: 'period', label: t('result.mode.period') },
            { value: 'sum', label: t('result.mode.sum') },
          ]}
          onChange={(value) => entry.setCumulative(value === 'sum')}
        />
      ) : null}
      <NumberGrid
        handle={grid}
        caption={t(cumulative ? 'result.caption.sum' : 'result.caption')}
        rowHeader={t('result.indicator')}
        rowHeaderWidth={16}
        columns={columns}
        rows={gridRows}
        onChange={entry.change}
        mostRows={rows.length}
        errors={errors}
        marks={marks}
      />
      {editable ? <EntryState entry={entry} /> : null}
      <WrongCells cells={entry.wrong} rows={rows} columns={columns} onGo={goTo} />
      {editable ? <Empties rows={rows} onGo={goTo} /> : null}
      <EntryFiles rows={rows} pending={entry.pending} attach={entry.attach} />
      {children(entry.waiting, entry.toMend)}
    </Stack>
  );
}
