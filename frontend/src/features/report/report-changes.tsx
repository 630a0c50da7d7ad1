import { useQuery } from '@tanstack/react-query';
import { reportChangesQuery, submissionChangesQuery } from '@/api/report-queries';
import { QueryView } from '@/components/query-view';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Card } from '@/ui/card';
import { Code, Soft } from '@/ui/layout';
import { type ChangeRow, changeRows } from './change-rows';

/** What is different from what went in before. */
export function ReportChanges({ reportId }: { reportId: string }) {
  const { t } = useText();
  const changes = useQuery(reportChangesQuery(reportId));
  return (
    <QueryView queries={{ changes }} lines={3}>
      {(data) => {
        const rows = changeRows(data.changes, t);
        return rows.length === 0 ? null : (
          <Card title={t('report.changes', { count: rows.length })} flush>
            <ChangesTable caption={t('report.changes.caption')} rows={rows} />
          </Card>
        );
      }}
    </QueryView>
  );
}

/** What one submission has changed against the one before. */
export function SubmissionChanges({ reportId, eventId }: { reportId: string; eventId: string }) {
  const { t } = useText();
  const changes = useQuery(submissionChangesQuery(reportId, eventId));
  return (
    <QueryView queries={{ changes }} lines={3}>
      {(data) => {
        const rows = changeRows(data.changes, t);
        return rows.length === 0 ? (
          // What was not kept may have changed: nothing is said of it.
          <Soft>{t(data.changes.words ? 'report.history.same' : 'report.history.sameFigures')}</Soft>
        ) : (
          <ChangesTable caption={t('report.history.changes')} rows={rows} />
        );
      }}
    </QueryView>
  );
}

function ChangesTable({ caption, rows }: { caption: string; rows: readonly ChangeRow[] }) {
  const { t } = useText();
  const columns: SavedColumn<ChangeRow>[] = [
    {
      id: 'indicator',
      header: t('report.change.what'),
      wide: true,
      saved: ({ code, name, about }) => `${code ? `${code} ` : ''}${name} – ${about}`,
      cell: ({ code, name, about }) => (
        <>
          {code ? <Code>{code}</Code> : null} {name}
          <div>
            <Soft>{about}</Soft>
          </div>
        </>
      ),
    },
    {
      id: 'before',
      header: t('report.before'),
      numeric: true,
      saved: ({ before }) => before.saved,
      cell: ({ before, submittedAt }) => (
        <>
          {before.shown}
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
      saved: ({ now }) => now.saved,
      cell: ({ now }) => now.shown,
    },
  ];
  return (
    <SavedTable
      name={t('report.changes.sheet')}
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}
