import { useQuery } from '@tanstack/react-query';
import type { ReportChange } from '@/api/generated/types.gen';
import { reportChangesQuery, submissionChangesQuery } from '@/api/report-queries';
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
  return (
    <QueryView queries={{ changes }} lines={3}>
      {(data) =>
        data.changes.length === 0 ? null : (
          <Card title={t('report.changes', { count: data.changes.length })} flush>
            <ChangesTable caption={t('report.changes.caption')} changes={data.changes} />
          </Card>
        )
      }
    </QueryView>
  );
}

/** What one submission has changed against the one before. */
export function SubmissionChanges({ reportId, eventId }: { reportId: string; eventId: string }) {
  const { t } = useText();
  const changes = useQuery(submissionChangesQuery(reportId, eventId));
  return (
    <QueryView queries={{ changes }} lines={3}>
      {(data) =>
        data.changes.length === 0 ? (
          <Soft>{t('report.history.same')}</Soft>
        ) : (
          <ChangesTable caption={t('report.history.changes')} changes={data.changes} />
        )
      }
    </QueryView>
  );
}

function ChangesTable({ caption, changes }: { caption: string; changes: readonly ReportChange[] }) {
  const { t } = useText();
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
    <SavedTable
      name={t('report.changes.sheet')}
      caption={caption}
      columns={columns}
      rows={changes}
      rowKey={({ resultId }) => resultId}
    />
  );
}
