import type { ReportResults, ResultRow } from '@/api/generated/types.gen';
import { ExportButton } from '@/components/sheet/export-button';
import { TargetValue } from '@/components/target-value';
import { ToldFigure } from '@/components/told-figure';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Code, Soft } from '@/ui/layout';
import { FigureRemarks } from './figure-remarks';
import styles from './report.module.css';

type Figure = Pick<ResultRow, 'value' | 'numerator' | 'denominator' | 'words'>;

/** A flow since the beginning of the year. What is not told yet adds nothing to what was told before. */
function sumOf({ cumulativeBefore: before, ...now }: ResultRow): Figure {
  if (!before) return now;
  const plus = (sum: number | null, own: number | null) =>
    sum === null && own === null ? null : (sum ?? 0) + (own ?? 0);
  return {
    value: plus(before.value, now.value),
    numerator: plus(before.numerator, now.numerator),
    denominator: plus(before.denominator, now.denominator),
    words: null,
  };
}

interface ReportFiguresProps {
  results: ReportResults;
  /** Why a figure is to come back, by figure. */
  reasons: Readonly<Record<string, string>>;
  /** The sections that the caller may return. */
  returnable: ReadonlySet<string>;
  onReason: (resultId: string, reason: string) => void;
}

/** What the unit has told, to read; whoever may return it says at each figure what is wrong with it. */
export function ReportFigures({ results, reasons, returnable, onReason }: ReportFiguresProps) {
  const { t } = useText();
  const { reportId, rows } = results;
  const cumulative: Column<ResultRow> = {
    id: 'cumulative',
    header: t('result.cumulative'),
    numeric: true,
    cell: (row) =>
      row.nature === 'FLOW' ? (
        <>
          <ToldFigure told={sumOf(row)} decimals={row.decimals} />
          {row.toldCumulative ? (
            <div>
              <Soft>{t('report.toldCumulative')}</Soft>
            </div>
          ) : null}
        </>
      ) : null,
  };
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
    ...(results.takesSums && rows.some(({ nature }) => nature === 'FLOW') ? [cumulative] : []),
    {
      id: 'note',
      header: t('report.note'),
      cell: (row) => <FigureRemarks row={row} />,
    },
  ];
  if (returnable.size > 0) {
    columns.push({
      id: 'wrong',
      header: t('report.cell.wrong'),
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
        tools={<ExportButton url={`/api/v1/sheets/report-results/${reportId}`} />}
        rows={rows}
        rowKey={({ resultId }) => resultId}
      />
    </Card>
  );
}
