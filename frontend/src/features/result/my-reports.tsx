import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ClipboardList } from 'lucide-react';
import type { ReportSummary } from '@/api/generated/types.gen';
import { meQuery, ownReportsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { DueOn } from '@/components/due-on';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { isOwed, ReportStateBadge } from '@/components/report-state';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Soft } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';

/** Open ones first, then by their day. */
function inOrder(reports: readonly ReportSummary[]): ReportSummary[] {
  return [...reports].sort(
    (a, b) => Number(isOwed(b.state)) - Number(isOwed(a.state)) || a.dueOn.localeCompare(b.dueOn),
  );
}

/** The reports of the units that somebody belongs to; of all units for who belongs to none. */
export function MyReports() {
  const { t } = useText();
  const plan = useChosenPlan();
  const units = useQuery({ ...meQuery, enabled: false }).data?.units ?? [];
  const agencyIds = [...new Set(units.flatMap(({ agencyId }) => (agencyId ? [agencyId] : [])))].sort();
  const reports = useQuery(ownReportsQuery(plan.id, agencyIds));
  const several = agencyIds.length !== 1;
  const columns: Column<ReportSummary>[] = [
    {
      id: 'round',
      header: t('result.round'),
      wide: true,
      cell: (report) => (
        <>
          <Link to="/nhap-ket-qua/$reportId" params={{ reportId: report.id }}>
            {report.roundName}
          </Link>{' '}
          <Soft>
            {t('result.period', { from: formatDate(report.dataFrom), to: formatDate(report.dataTo) })}
          </Soft>
        </>
      ),
    },
    ...(several
      ? [
          {
            id: 'agency',
            header: t('result.agency'),
            cell: ({ agencyShortName }: ReportSummary) => agencyShortName,
          },
        ]
      : []),
    {
      id: 'due',
      header: t('result.dueOn'),
      cell: (report) => <DueOn day={report.dueOn} lateDays={report.lateDays} owed={isOwed(report.state)} />,
    },
    {
      id: 'filled',
      header: t('result.filled'),
      numeric: true,
      cell: ({ filled, asked }) => `${filled} / ${asked}`,
    },
    { id: 'state', header: t('result.state'), cell: ({ state }) => <ReportStateBadge state={state} /> },
  ];
  return (
    <>
      <PageTitle lead={t('result.lead')}>{t('result.title')}</PageTitle>
      <QueryView queries={{ reports }} lines={8}>
        {(data) =>
          data.reports.length === 0 ? (
            <StateMessage icon={ClipboardList} title={t('result.noReports')}>
              <p>{t('result.noReports.text')}</p>
            </StateMessage>
          ) : (
            <Card title={t('result.table')} flush>
              <DataTable
                caption={t('result.table.caption')}
                columns={columns}
                rows={inOrder(data.reports)}
                rowKey={({ id }) => id}
              />
            </Card>
          )
        }
      </QueryView>
    </>
  );
}
