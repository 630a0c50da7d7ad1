import { useState } from 'react';
import type { TracedSpot } from '@/api/consolidation-queries';
import type {
  Consolidation,
  ConsolidationCell,
  ConsolidationLine,
  ConsolidationPlace,
} from '@/api/generated/types.gen';
import { TargetValue } from '@/components/target-value';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Soft } from '@/ui/layout';
import styles from './consolidation.module.css';
import { Figure } from './figure';
import { Missing } from './missing';
import { TraceDialog } from './trace-dialog';
import { Unasked } from './unasked';
import { Unequal } from './unequal';

/** The figures by indicator and by area; each opens the reports behind it. */
export function FigureTables({ consolidation }: { consolidation: Consolidation }) {
  const [traced, setTraced] = useState<(TracedSpot & { title: string }) | null>(null);
  return (
    <>
      <ByIndicator consolidation={consolidation} onTrace={setTraced} />
      <ByPlace consolidation={consolidation} onTrace={setTraced} />
      {traced ? <TraceDialog id={consolidation.id} {...traced} onClose={() => setTraced(null)} /> : null}
    </>
  );
}

interface TableProps {
  consolidation: Consolidation;
  onTrace: (spot: TracedSpot & { title: string }) => void;
}

function ByIndicator({ consolidation, onTrace }: TableProps) {
  const { t } = useText();
  const { lines } = consolidation.contents;
  const columns: Column<ConsolidationLine>[] = [
    {
      id: 'name',
      header: t('consolidation.indicator'),
      wide: true,
      cell: (line) => (
        <>
          <strong>{line.code}</strong> {line.name} <Soft>({line.unit})</Soft>
        </>
      ),
    },
    {
      id: 'target',
      header: t('consolidation.target'),
      numeric: true,
      cell: ({ target, ...line }) =>
        target?.value == null ? (
          target?.words ? (
            <span title={target.words}>{t('consolidation.inWords')}</span>
          ) : (
            '–'
          )
        ) : (
          <>
            <TargetValue target={target} indicator={line} withUnit={line.kind === 'RATIO'} />
            {target.sample ? (
              <div>
                <Soft>{t('consolidation.sample')}</Soft>
              </div>
            ) : null}
          </>
        ),
    },
    {
      id: 'period',
      header: t('consolidation.period'),
      numeric: true,
      cell: (line) => (
        <Figure
          pair={line.period}
          shape={line}
          label={t('consolidation.trace.of', { what: line.name })}
          onTrace={() =>
            onTrace({
              indicatorId: line.indicatorId,
              periodAlone: true,
              title: t('consolidation.trace.period', { what: line.name }),
            })
          }
        />
      ),
    },
    {
      id: 'cumulative',
      header: t('consolidation.cumulative'),
      numeric: true,
      cell: (line) => (
        <Figure
          pair={line.cumulative}
          shape={line}
          label={t('consolidation.trace.ofCumulative', { what: line.name })}
          onTrace={() =>
            onTrace({
              indicatorId: line.indicatorId,
              periodAlone: false,
              title: t('consolidation.trace.cumulative', { what: line.name }),
            })
          }
        />
      ),
    },
    {
      id: 'share',
      header: t('consolidation.share'),
      numeric: true,
      cell: ({ share }) => (share === null ? '–' : `${formatNumber(share, { maximumDecimals: 1 })}%`),
    },
  ];
  return (
    <Card title={t('consolidation.byIndicator')} flush>
      <DataTable
        caption={t('consolidation.byIndicator.caption')}
        columns={columns}
        rows={lines}
        rowKey={({ indicatorId }) => indicatorId}
      />
      <Unasked lines={lines} />
      <Missing lines={lines} />
      <Unequal contents={consolidation.contents} />
    </Card>
  );
}

function ByPlace({ consolidation, onTrace }: TableProps) {
  const { t } = useText();
  const { lines, places, cells } = consolidation.contents;
  const byPlace = new Map(cells.map((cell) => [`${cell.areaId} ${cell.indicatorId}`, cell]));
  const asked = lines.filter(
    (line) =>
      line.kind !== 'QUALITATIVE' &&
      cells.some((cell) => cell.indicatorId === line.indicatorId && cell.period.accepted.asked > 0),
  );
  if (places.length === 0 || asked.length === 0) return null;
  const figure = (
    line: ConsolidationLine,
    cell: Pick<ConsolidationCell, 'period'>,
    place?: ConsolidationPlace,
  ) => {
    const what = place ? `${line.name}, ${place.name}` : line.name;
    return (
      <Figure
        pair={cell.period}
        shape={line}
        label={t('consolidation.trace.of', { what })}
        onTrace={() =>
          onTrace({
            indicatorId: line.indicatorId,
            areaId: place?.areaId,
            periodAlone: true,
            title: t('consolidation.trace.period', { what }),
          })
        }
      />
    );
  };
  const columns: Column<ConsolidationPlace>[] = [
    {
      id: 'place',
      header: t('consolidation.place'),
      cell: ({ name }) => <span className={styles.whole}>{name}</span>,
    },
    ...asked.map((line) => ({
      id: line.indicatorId,
      header: <span title={line.name}>{`${line.code} – ${line.name} (${line.unit})`}</span>,
      numeric: true,
      cell: (place: ConsolidationPlace) => {
        const cell = byPlace.get(`${place.areaId} ${line.indicatorId}`);
        return cell ? figure(line, cell, place) : '–';
      },
    })),
  ];
  return (
    <Card title={t('consolidation.byPlace')} flush>
      <DataTable
        caption={t('consolidation.byPlace.caption')}
        columns={columns}
        rows={places}
        rowKey={({ areaId }) => areaId}
        footer={{
          place: t('consolidation.whole'),
          ...Object.fromEntries(asked.map((line) => [line.indicatorId, figure(line, line)])),
        }}
      />
    </Card>
  );
}
