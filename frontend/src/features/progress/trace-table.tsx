import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import type { ProgressRow, ProgressTraceLine, SectionState } from '@/api/generated/types.gen';
import { progressTraceQuery } from '@/api/progress-queries';
import { QueryView } from '@/components/query-view';
import { ReportStateBadge } from '@/components/report-state';
import { ToldFigure } from '@/components/told-figure';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Soft } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import type { ProgressView } from './progress-view';

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
  const columns: Column<ProgressTraceLine>[] = [
    {
      id: 'report',
      header: t('progress.trace.report'),
      wide: true,
      sortBy: ({ dataTo, agencyName }) => `${dataTo} ${agencyName}`,
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
      cell: ({ areaName: name }) => name,
    },
    ...(row.derived
      ? [
          {
            id: 'indicator',
            header: t('progress.indicator'),
            cell: ({ indicatorId }: ProgressTraceLine) =>
              rows.find((one) => one.indicatorId === indicatorId)?.code ?? '–',
          },
        ]
      : []),
    {
      id: 'state',
      header: t('progress.trace.state'),
      cell: ({ state }) => <ReportStateBadge state={state as SectionState} />,
    },
    {
      id: 'figure',
      header: t('progress.trace.figure', { unit: row.unit }),
      numeric: row.kind !== 'QUALITATIVE',
      wide: row.kind === 'QUALITATIVE',
      cell: (line) => <ToldFigure told={line} decimals={row.decimals} />,
    },
    {
      id: 'note',
      header: t('progress.trace.note'),
      wide: true,
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
  return (
    <Card title={t('progress.trace', { area: areaName })} flush>
      <QueryView queries={{ trace }} lines={10}>
        {({ trace: { lines, withheld } }) =>
          lines.length === 0 && withheld === 0 ? (
            <StateMessage icon={Inbox} title={t('progress.trace.none')}>
              <p>{t('progress.trace.none.text')}</p>
            </StateMessage>
          ) : (
            <DataTable
              caption={[
                t(row.nature === 'STOCK' ? 'progress.trace.stock' : 'progress.trace.flow', {
                  count: lines.length,
                }),
                withheld > 0 ? t('progress.trace.withheld', { count: withheld }) : '',
              ].join(' ')}
              columns={columns}
              rows={lines}
              rowKey={({ resultId }) => resultId}
            />
          )
        }
      </QueryView>
    </Card>
  );
}
