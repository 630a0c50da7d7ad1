import { useQuery } from '@tanstack/react-query';
import type { ReportChange } from '@/api/generated/types.gen';
import { reportChangesQuery } from '@/api/report-queries';
import { QueryView } from '@/components/query-view';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetFigure } from '@/components/sheet/table-sheet';
import { ToldFigure } from '@/components/told-figure';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Card } from '@/ui/card';
import { Code, Soft } from '@/ui/layout';

/** What is different from what went in before. */
export function ReportChanges({ reportId }: { reportId: string }) {
  const { t } = useText();
  const changes = useQuery(reportChangesQuery(reportId));
  const columns: SavedColumn<ReportChange>[] = [
    {
      id: 'indicator',
      header: t('report.indicator'),
      wide: true,
      saved: (one) => `${one.indicatorCode} ${one.indicatorName} – ${one.areaName}`,
      cell: (change) => (
        <>
          <Code>{change.indicatorCode}</Code> {change.indicatorName}
          <div>
            <Soft>{change.areaName}</Soft>
          </div>
        </>
      ),
    },
    {
      id: 'before',
      header: t('report.before'),
      numeric: true,
      saved: ({ before }) => sheetFigure(before),
      cell: ({ before, submittedAt }) => (
        <>
          <ToldFigure told={before} />
          <div>
            <Soft>{formatMoment(new Date(submittedAt))}</Soft>
          </div>
        </>
      ),
    },
    {
      id: 'now',
      header: t('report.now'),
      numeric: true,
      saved: ({ now }) => sheetFigure(now),
      cell: ({ now }) => <ToldFigure told={now} />,
    },
  ];
  return (
    <QueryView queries={{ changes }} lines={3}>
      {(data) =>
        data.changes.length === 0 ? null : (
          <Card title={t('report.changes', { count: data.changes.length })} flush>
            <SavedTable
              name={t('report.changes.sheet')}
              caption={t('report.changes.caption')}
              columns={columns}
              rows={data.changes}
              rowKey={({ resultId }) => resultId}
            />
          </Card>
        )
      }
    </QueryView>
  );
}
