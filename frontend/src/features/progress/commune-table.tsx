import type { ProgressCommune, ProgressRow } from '@/api/generated/types.gen';
import { TargetValue } from '@/components/target-value';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';
import { Badge } from '@/ui/badge';
import { type Column, DataTable } from '@/ui/data-table';
import { BandBadge } from './band-badge';
import { BulletBar } from './bullet-bar';
import styles from './progress.module.css';
import { FigureText, Missing, Value } from './progress-figure';
import { shareOf } from './progress-model';

interface CommuneTableProps {
  row: ProgressRow;
  communes: readonly ProgressCommune[];
  selected: string | undefined;
  onSelect: (areaId: string) => void;
}

/** The communes, the furthest first; whoever has told nothing has no rank. All bars are read by the same scale. */
export function CommuneTable({ row, communes, selected, onSelect }: CommuneTableProps) {
  const { t } = useText();
  const seesProvisional = communes.some(({ provisional }) => provisional !== null);
  const share = (commune: ProgressCommune, value: number | null | undefined) =>
    shareOf(value ?? null, commune.target?.value);
  const max =
    Math.max(
      100,
      ...communes.flatMap((one) => [
        share(one, one.accepted.value) ?? 0,
        share(one, one.provisional?.value) ?? 0,
      ]),
    ) * 1.06;
  const columns: Column<ProgressCommune>[] = [
    {
      id: 'area',
      header: t('progress.commune'),
      sortBy: ({ areaName }) => areaName,
      cell: ({ areaId, areaName }) => (
        <button
          type="button"
          className={`${styles.area} prints`}
          aria-pressed={areaId === selected}
          onClick={() => onSelect(areaId)}
        >
          {areaName}
        </button>
      ),
    },
    {
      id: 'rank',
      header: t('progress.rank'),
      numeric: true,
      sortBy: ({ rank }) => rank,
      cell: ({ rank }) => rank ?? '–',
    },
    {
      id: 'bar',
      header: t('progress.bar.share'),
      cell: (one) => (
        <div className={styles.bar}>
          <BulletBar
            accepted={share(one, one.accepted.value)}
            provisional={share(one, one.provisional?.value)}
            expected={share(one, one.expected)}
            target={one.target?.value ? 100 : null}
            max={max}
          />
        </div>
      ),
    },
    {
      id: 'share',
      header: t('progress.share.column'),
      numeric: true,
      sortBy: (one) => share(one, one.accepted.value),
      cell: (one) => {
        const reached = share(one, one.accepted.value);
        return reached === null ? '–' : `${formatNumber(reached, { maximumDecimals: 1 })}%`;
      },
    },
    {
      id: 'accepted',
      header: t('progress.mark.accepted'),
      numeric: true,
      sortBy: ({ accepted }) => accepted.value,
      cell: ({ accepted }) => <FigureText figure={accepted} of={row} />,
    },
    {
      id: 'band',
      header: t('progress.band'),
      cell: ({ accepted }) => <BandBadge band={accepted.band} />,
    },
    ...(seesProvisional
      ? [
          {
            id: 'provisional',
            header: t('progress.mark.provisional'),
            numeric: true,
            cell: ({ provisional }: ProgressCommune) => <FigureText figure={provisional} of={row} />,
          },
        ]
      : []),
    {
      id: 'expected',
      header: t('progress.mark.expected'),
      numeric: true,
      cell: ({ expected }) => <Value value={expected} of={row} />,
    },
    {
      id: 'target',
      header: t('progress.mark.target'),
      numeric: true,
      sortBy: ({ target }) => target?.value ?? null,
      cell: ({ target }) => (
        <>
          <TargetValue target={target} indicator={row} withUnit={row.kind === 'RATIO'} />{' '}
          {target?.sample ? <Badge tone="warn">{t('app.provenance.SAMPLE')}</Badge> : null}
        </>
      ),
    },
    {
      id: 'missing',
      header: t('progress.missing'),
      cell: (one) => (
        <Missing accepted={one.accepted} provisional={one.provisional} unasked={row.unasked} folded />
      ),
    },
  ];
  return (
    <DataTable
      caption={t('progress.communes.caption', { name: `${row.code} ${row.name}`, unit: row.unit })}
      columns={columns}
      rows={communes}
      rowKey={({ areaId }) => areaId}
    />
  );
}
