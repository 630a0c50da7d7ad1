import type { ResultRow } from '@/api/generated/types.gen';
import { TargetValue } from '@/components/target-value';
import { ToldFigure } from '@/components/told-figure';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Code, Soft } from '@/ui/layout';
import styles from './report.module.css';

interface ReportFiguresProps {
  results: readonly ResultRow[];
  /** Why a figure is to come back, by figure. */
  reasons: Readonly<Record<string, string>>;
  /** The sections that the caller may return. */
  returnable: ReadonlySet<string>;
  onReason: (resultId: string, reason: string) => void;
}

/** What the unit has told, to read; whoever may return it says at each figure what is wrong with it. */
export function ReportFigures({ results, reasons, returnable, onReason }: ReportFiguresProps) {
  const { t } = useText();
  const columns: Column<ResultRow>[] = [
    {
      id: 'indicator',
      header: t('report.indicator'),
      wide: true,
      cell: (row) => (
        <>
          <Code>{row.code}</Code> {row.name} {row.unit ? <Soft>({row.unit})</Soft> : null}
          <div>
            <Soft>{row.areaName}</Soft>
          </div>
        </>
      ),
    },
    {
      id: 'target',
      header: t('report.target'),
      numeric: true,
      cell: (row) =>
        row.target?.value != null ? (
          <TargetValue target={row.target} indicator={row} withUnit={row.kind === 'RATIO'} />
        ) : (
          (row.target?.words ?? '–')
        ),
    },
    {
      id: 'last',
      header: t('report.last'),
      numeric: true,
      cell: (row) => <ToldFigure told={row.last} decimals={row.decimals} />,
    },
    {
      id: 'now',
      header: t('report.now'),
      numeric: true,
      cell: (row) => (
        <strong>
          <ToldFigure told={row} decimals={row.decimals} />
        </strong>
      ),
    },
    {
      id: 'note',
      header: t('report.note'),
      wide: true,
      cell: (row) => (
        <>
          {row.note ?? (row.returnReason ? null : '–')}
          {row.returnReason ? (
            <div>
              <Badge tone="warn">{t('report.cell.returned')}</Badge> {row.returnReason}
            </div>
          ) : null}
          {row.enteredByName && row.enteredAt ? (
            <div>
              <Soft>
                {row.enteredByName}, {formatMoment(new Date(row.enteredAt))}
              </Soft>
            </div>
          ) : null}
        </>
      ),
    },
  ];
  if (returnable.size > 0) {
    columns.push({
      id: 'wrong',
      header: t('report.cell.wrong'),
      wide: true,
      cell: (row) =>
        returnable.has(row.sectionId) ? (
          <input
            type="text"
            className={styles.wrong}
            aria-label={t('report.cell.wrongOf', { code: row.code, area: row.areaName })}
            value={reasons[row.resultId] ?? ''}
            onChange={(event) => onReason(row.resultId, event.target.value)}
          />
        ) : null,
    });
  }
  return (
    <Card title={t('report.figures')} flush>
      <DataTable
        caption={t(returnable.size > 0 ? 'report.figures.toReturn' : 'report.figures.caption')}
        columns={columns}
        rows={results}
        rowKey={({ resultId }) => resultId}
      />
    </Card>
  );
}
