import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { agenciesQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { inForceIn } from '@/lib/date';
import { Card } from '@/ui/card';
import { DataTable } from '@/ui/data-table';
import { AGENCY_KINDS } from './agency-kinds';

/** How many agencies of each kind there are in the year of the plan, and now. */
export function AgencySummary() {
  const { t } = useText();
  const { year } = useChosenPlan();
  const agencies = useQuery(agenciesQuery);
  return (
    <Card title={t('app.screen.agencies')} aside={<Link to="/co-quan">{t('agency.summary.all')}</Link>} flush>
      <QueryView queries={{ agencies }} lines={7}>
        {(data) => (
          <DataTable
            caption={t('agency.summary.caption')}
            columns={[
              { id: 'kind', header: t('agency.kind'), cell: (kind) => t(`agency.kind.${kind}`) },
              {
                id: 'year',
                header: t('agency.summary.inYear', { year }),
                numeric: true,
                cell: (kind) =>
                  data.agencies.filter((one) => one.kind === kind && inForceIn(one, year)).length || '–',
              },
              {
                id: 'ended',
                header: t('agency.summary.ended'),
                numeric: true,
                cell: (kind) =>
                  data.agencies.filter((one) => one.kind === kind && one.validTo !== null).length || '–',
              },
            ]}
            rows={AGENCY_KINDS.filter((kind) => data.agencies.some((one) => one.kind === kind))}
            rowKey={(kind) => kind}
          />
        )}
      </QueryView>
    </Card>
  );
}
