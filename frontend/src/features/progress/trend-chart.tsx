import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ProgressPoint, ProgressRow, ProgressTrend } from '@/api/generated/types.gen';
import { progressTrendQuery } from '@/api/progress-queries';
import { LineChart } from '@/components/line-chart';
import { PictureButton } from '@/components/picture-button';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { formatNumber } from '@/lib/number';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Inline, Soft } from '@/ui/layout';
import { BandBadge } from './band-badge';
import styles from './progress.module.css';
import { FigureText, Missing, Value } from './progress-figure';
import { courseOf, expectedLine } from './progress-model';
import type { ProgressView } from './progress-view';

interface TrendChartProps {
  row: ProgressRow;
  view: ProgressView;
}

/** The course of an indicator, period by period, beside the straight line to its target; the same as a table. */
export function TrendChart({ row, view }: TrendChartProps) {
  const { t } = useText();
  const trend = useQuery(progressTrendQuery(row.indicatorId, view.area, view.asOf));
  const [asTable, setAsTable] = useState(false);
  const picture = useRef<HTMLElement>(null);
  const drawn = trend.data ? courseOf(trend.data.points, 'accepted').length > 0 : false;
  const shown = asTable || !drawn;
  return (
    <Card
      title={t('progress.trend', { area: trend.data?.areaName ?? '' })}
      flush={shown}
      aside={
        drawn ? (
          <Inline>
            <Button className="no-print" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {t('app.chart.asTable')}
            </Button>
            {asTable ? null : (
              <PictureButton of={picture} name={`${row.code} ${t('progress.trend.short')}`} />
            )}
          </Inline>
        ) : null
      }
    >
      <QueryView queries={{ trend }} lines={8}>
        {(data) =>
          shown ? (
            <TrendTable row={row} trend={data.trend} />
          ) : (
            <figure ref={picture} className={styles.figure}>
              <figcaption>
                <Soft>
                  {t('progress.trend.caption', { name: `${row.code} ${row.name}`, unit: row.unit })}
                </Soft>
              </figcaption>
              <Lines row={row} trend={data.trend} />
            </figure>
          )
        }
      </QueryView>
    </Card>
  );
}

function Lines({ row, trend }: { row: ProgressRow; trend: ProgressTrend }) {
  const { t } = useText();
  const accepted = courseOf(trend.points, 'accepted');
  const provisional = courseOf(trend.points, 'provisional');
  const aim = trend.target?.value ?? null;
  const year = trend.yearTo.slice(0, 4);
  const last = accepted.at(-1);
  const write = (value: number) => formatNumber(value, { maximumDecimals: row.decimals });
  return (
    <LineChart
      begin={trend.yearFrom}
      end={trend.yearTo}
      days={['03', '06', '09', '12'].map((month) => `${year}-${month}-14`)}
      marked={trend.asOf}
      fractions={row.decimals > 0}
      format={write}
      spoken={t('progress.trend.spoken', {
        periods: accepted.length,
        day: last ? formatDate(last[0]) : '–',
        value: last ? write(last[1]) : '–',
        target: aim === null ? '–' : write(aim),
        unit: row.unit,
      })}
      lines={[
        {
          id: 'target',
          label: t('progress.mark.target'),
          look: 'plain',
          points:
            aim === null
              ? []
              : [
                  [trend.yearFrom, aim],
                  [trend.yearTo, aim],
                ],
        },
        {
          id: 'expected',
          label: t('progress.mark.expected'),
          look: 'expected',
          points: expectedLine(row, trend),
        },
        { id: 'provisional', label: t('progress.mark.provisional'), look: 'second', points: provisional },
        { id: 'accepted', label: t('progress.mark.accepted'), look: 'main', points: accepted },
      ]}
    />
  );
}

function TrendTable({ row, trend }: { row: ProgressRow; trend: ProgressTrend }) {
  const { t } = useText();
  const seesProvisional = trend.points.some(({ provisional }) => provisional !== null);
  const figure = (
    id: 'acceptedOwn' | 'accepted' | 'provisionalOwn' | 'provisional',
  ): Column<ProgressPoint> => ({
    id,
    header: t(`progress.trend.${id}`),
    numeric: true,
    cell: (point) => <FigureText figure={point[id]} of={row} />,
  });
  return (
    <DataTable
      caption={t('progress.trend.caption', { name: `${row.code} ${row.name}`, unit: row.unit })}
      columns={[
        {
          id: 'period',
          header: t('progress.period'),
          cell: ({ dataFrom, dataTo }) => `${formatDate(dataFrom)} – ${formatDate(dataTo)}`,
        },
        figure('acceptedOwn'),
        figure('accepted'),
        ...(seesProvisional ? [figure('provisionalOwn'), figure('provisional')] : []),
        {
          id: 'expected',
          header: t('progress.mark.expected'),
          numeric: true,
          cell: ({ expected }) => <Value value={expected} of={row} />,
        },
        {
          id: 'band',
          header: t('progress.band'),
          cell: ({ accepted }) => <BandBadge band={accepted.band} />,
        },
        {
          id: 'missing',
          header: t('progress.missing'),
          wide: true,
          cell: (point) => <Missing accepted={point.acceptedOwn} provisional={point.provisionalOwn} />,
        },
      ]}
      rows={trend.points}
      rowKey={({ dataFrom, dataTo }) => `${dataFrom} ${dataTo}`}
    />
  );
}
