import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ClipboardList } from 'lucide-react';
import { useState } from 'react';
import type { ReportSummary } from '@/api/generated/types.gen';
import { ownReportsQuery } from '@/api/queries';
import { useActingUnit } from '@/components/acting-unit';
import { useChosenPlan } from '@/components/chosen-plan';
import { DueOn } from '@/components/due-on';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { isOwed, ReportStateBadge } from '@/components/report-state';
import { ExportButton } from '@/components/sheet/export-button';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { SelectField } from '@/ui/field';
import { Filters, Soft } from '@/ui/layout';
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
  const { units, unit } = useActingUnit();
  const [chosen, setChosen] = useState<string | null>(null);
  const agencyIds = units.map(({ id }) => id).sort();
  const reports = useQuery(ownReportsQuery(plan.id, agencyIds));
  // It begins with the unit that one works for, and can show those of the others too.
  const only = chosen ?? (units.length > 1 ? (unit?.id ?? '') : '');
  const several = agencyIds.length !== 1 && only === '';
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
      <PageTitle
        lead={t('result.lead')}
        aside={
          <ExportButton
            url="/api/v1/sheets/reports"
            query={{ planId: plan.id, own: true, agencyId: only || undefined }}
          />
        }
      >
        {t('result.title')}
      </PageTitle>
      {units.length > 1 ? (
        <Filters>
          <SelectField
            label={t('result.agency.mine')}
            value={only}
            options={[
              ...units.map(({ id, name }) => ({ value: id, label: name })),
              { value: '', label: t('result.agency.all') },
            ]}
            onChange={setChosen}
          />
        </Filters>
      ) : null}
      <QueryView queries={{ reports }} lines={8}>
        {(data) => {
          const shown = data.reports.filter(({ agencyId }) => only === '' || agencyId === only);
          return shown.length === 0 ? (
            <StateMessage icon={ClipboardList} title={t('result.noReports')}>
              <p>{t('result.noReports.text')}</p>
            </StateMessage>
          ) : (
            <Card title={t('result.table')} flush>
              <DataTable
                caption={t('result.table.caption')}
                columns={columns}
                rows={inOrder(shown)}
                rowKey={({ id }) => id}
              />
            </Card>
          );
        }}
      </QueryView>
    </>
  );
}
