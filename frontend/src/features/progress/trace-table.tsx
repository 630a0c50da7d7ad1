import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import type { ProgressRow, ProgressTrace, ProgressTraceLine, SectionState } from '@/api/generated/types.gen';
import { progressTraceQuery } from '@/api/progress-queries';
import { QueryView } from '@/components/query-view';
import { ReportStateBadge } from '@/components/report-state';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetFigure } from '@/components/sheet/table-sheet';
import { ToldFigure } from '@/components/told-figure';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Soft } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import styles from './progress.module.css';
import type { ProgressView } from './progress-view';

/** A flow of a year comes from more figures than people read at once; the latest stand first. */
const SHOWN = 20;

interface TraceTableProps {
  row: ProgressRow;
  /** All of the plan: what a sum is made of is named by its parts. */
  rows: readonly ProgressRow[];
  areaName: string;
  view: ProgressView;
}

/** The reports that a figure comes from; a stock comes from what each told last. */
export function TraceTable({ row, rows, areaName, view }: TraceTableProps) {
  const { t } = useText();
  const trace = useQuery(progressTraceQuery(row.indicatorId, view.area, view.asOf));
  return (
    <Card title={t('progress.trace', { area: areaName })} flush>
      <QueryView queries={{ trace }} lines={10}>
        {(data) => <Lines trace={data.trace} row={row} rows={rows} />}
      </QueryView>
    </Card>
  );
}

interface LinesProps extends Pick<TraceTableProps, 'row' | 'rows'> {
  trace: ProgressTrace;
}

function Lines({ trace: { lines, withheld }, row, rows }: LinesProps) {
  const { t } = useText();
  const [all, setAll] = useState(false);
  if (lines.length === 0 && withheld === 0) {
    return (
      <StateMessage icon={Inbox} title={t('progress.trace.none')}>
        <p>{t('progress.trace.none.text')}</p>
      </StateMessage>
    );
  }
  const codeOf = ({ indicatorId }: ProgressTraceLine) =>
    rows.find((one) => one.indicatorId === indicatorId)?.code ?? null;
  const columns: SavedColumn<ProgressTraceLine>[] = [
    {
      id: 'report',
      header: t('progress.trace.report'),
      wide: true,
      sortBy: ({ dataTo, agencyName }) => `${dataTo} ${agencyName}`,
      saved: ({ roundName, agencyName }) => t('progress.trace.of', { round: roundName, agency: agencyName }),
      cell: ({ reportId, roundName, agencyName }) => (
        <Link to="/bao-cao/$reportId" params={{ reportId }}>
          {t('progress.trace.of', { round: roundName, agency: agencyName })}
        </Link>
      ),
    },
    {
      id: 'area',
      header: t('progress.area'),
      sortBy: ({ areaName: name }) => name,
      saved: ({ areaName: name }) => name,
      cell: ({ areaName: name }) => name,
    },
    ...(row.derived
      ? [
          {
            id: 'indicator',
            header: t('progress.indicator'),
            saved: codeOf,
            cell: (line: ProgressTraceLine) => codeOf(line) ?? '–',
          },
        ]
      : []),
    {
      id: 'state',
      header: t('progress.trace.state'),
      saved: ({ state }) => t(`report.state.${state as SectionState}`),
      cell: ({ state }) => <ReportStateBadge state={state as SectionState} />,
    },
    {
      id: 'figure',
      header: t('progress.trace.figure', { unit: row.unit }),
      numeric: row.kind !== 'QUALITATIVE',
      wide: row.kind === 'QUALITATIVE',
      saved: sheetFigure,
      cell: (line) => <ToldFigure told={line} decimals={row.decimals} />,
    },
    {
      id: 'note',
      header: t('progress.trace.note'),
      wide: true,
      saved: ({ note }) => note,
      cell: ({ note, enteredByName, enteredAt }) => (
        <>
          {note ?? '–'}
          {enteredByName && enteredAt ? (
            <div>
              <Soft>
                {enteredByName}, {formatMoment(new Date(enteredAt))}
              </Soft>
            </div>
          ) : null}
        </>
      ),
    },
  ];
  const caption = [
    t(row.nature === 'STOCK' ? 'progress.trace.stock' : 'progress.trace.flow', { count: lines.length }),
    withheld > 0 ? t('progress.trace.withheld', { count: withheld }) : '',
  ];
  return (
    <>
      <SavedTable
        name={t('progress.trace.sheet', { code: row.code })}
        caption={caption.filter(Boolean).join(' ')}
        columns={columns}
        rows={all ? lines : lines.slice(0, SHOWN)}
        savedRows={lines}
        rowKey={({ resultId }) => resultId}
      />
      {all || lines.length <= SHOWN ? null : (
        <p className={`${styles.more} no-print`}>
          <Button onClick={() => setAll(true)}>{t('progress.trace.more', { count: lines.length })}</Button>
        </p>
      )}
    </>
  );
}
