import { Link } from '@tanstack/react-router';
import type { ProgressRow } from '@/api/generated/types.gen';
import { TargetValue } from '@/components/target-value';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { formatNumber } from '@/lib/number';
import { Badge } from '@/ui/badge';
import { type Column, DataTable } from '@/ui/data-table';
import { Code, Soft } from '@/ui/layout';
import { BandBadge } from './band-badge';
import { BulletBar, BulletLegend } from './bullet-bar';
import styles from './progress.module.css';
import { FigureText, Missing, Value } from './progress-figure';
import { shareOf } from './progress-model';
import type { ProgressView } from './progress-view';

interface IndicatorTableProps {
  rows: readonly ProgressRow[];
  view: ProgressView;
}

/** The indicators with their bars; the figures of the bars stand beside them. */
export function IndicatorTable({ rows, view }: IndicatorTableProps) {
  const { t } = useText();
  const seesProvisional = rows.some(({ provisional }) => provisional !== null);
  const columns: Column<ProgressRow>[] = [
    {
      id: 'indicator',
      header: t('progress.indicator'),
      wide: true,
      cell: (row) => (
        <span className={row.parentId ? styles.part : undefined}>
          <Code>{row.code}</Code>{' '}
          <Link to="/tien-do/$indicatorId" params={{ indicatorId: row.indicatorId }} search={view}>
            {row.name}
          </Link>{' '}
          <Soft>({row.unit})</Soft>
        </span>
      ),
    },
    {
      id: 'bar',
      header: t('progress.bar'),
      cell: (row) => <Bar row={row} />,
    },
    {
      id: 'accepted',
      header: t('progress.mark.accepted'),
      numeric: true,
      cell: (row) => <FigureText figure={row.accepted} of={row} />,
    },
    {
      id: 'band',
      header: t('progress.band'),
      cell: (row) => (
        <>
          {row.kind === 'QUALITATIVE' ? '–' : <BandBadge band={row.accepted.band} />}
          {row.accepted.exceedsWhole ? (
            <div>
              <Badge tone="warn">{t('progress.exceedsWhole')}</Badge>
            </div>
          ) : null}
          {row.accepted.dataTo ? (
            <div className={styles.together}>
              <Soft>{t('progress.until', { day: formatDate(row.accepted.dataTo) })}</Soft>
            </div>
          ) : null}
        </>
      ),
    },
    ...(seesProvisional
      ? [
          {
            id: 'provisional',
            header: t('progress.mark.provisional'),
            numeric: true,
            cell: (row: ProgressRow) => <FigureText figure={row.provisional} of={row} />,
          },
        ]
      : []),
    {
      id: 'expected',
      header: t('progress.mark.expected'),
      numeric: true,
      cell: (row) => <Value value={row.expected} of={row} />,
    },
    {
      id: 'target',
      header: t('progress.mark.target'),
      numeric: true,
      cell: (row) => (
        <>
          <TargetValue target={row.target} indicator={row} withUnit={row.kind === 'RATIO'} />
          {row.target?.sample ? (
            <div>
              <Badge tone="warn">{t('app.provenance.SAMPLE')}</Badge>
            </div>
          ) : null}
        </>
      ),
    },
    {
      id: 'missing',
      header: t('progress.missing'),
      cell: (row) => (
        <Missing accepted={row.accepted} provisional={row.provisional} unasked={row.unasked} folded />
      ),
    },
  ];
  return (
    <>
      <div className={styles.legend}>
        <BulletLegend provisional={seesProvisional} />
      </div>
      <DataTable
        caption={t('progress.table.caption')}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ indicatorId }) => indicatorId}
      />
    </>
  );
}

function Bar({ row }: { row: ProgressRow }) {
  const { t } = useText();
  if (row.kind === 'QUALITATIVE') return <>–</>;
  const share = shareOf(row.accepted.value, row.target?.value);
  return (
    <div className={styles.bar}>
      <BulletBar
        accepted={row.accepted.value}
        provisional={row.provisional?.value ?? null}
        expected={row.expected}
        target={row.target?.value ?? null}
      />
      {share === null || row.kind === 'RATIO' ? null : (
        <Soft>{t('progress.share', { share: formatNumber(share, { maximumDecimals: 1 }) })}</Soft>
      )}
    </div>
  );
}
