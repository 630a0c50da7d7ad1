import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Agency, Area, CommunePlansCommune } from '@/api/generated/types.gen';
import { agenciesQuery, areasQuery, communePlansQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { PlanState } from '@/components/plan-state';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { DataTable } from '@/ui/data-table';
import { Soft, Stack } from '@/ui/layout';
import { BeginCommunePlan } from './begin-commune-plan';

interface Row extends CommunePlansCommune {
  area: Area | undefined;
  agency: Agency | undefined;
}

/** Every commune and where its plan stands; a commune's own officer begins it here. */
export function CommunePlanList() {
  const { t } = useText();
  const plan = useChosenPlan();
  const communes = useQuery(communePlansQuery(plan.id));
  const areas = useQuery(areasQuery);
  const agencies = useQuery(agenciesQuery);
  return (
    <QueryView queries={{ communes, areas, agencies }} lines={14}>
      {(data) => {
        const rows = data.communes.map(
          (commune): Row => ({
            ...commune,
            area: data.areas.find((area) => area.id === commune.areaId),
            agency: data.agencies.find((agency) => agency.id === commune.agencyId),
          }),
        );
        const issued = rows.filter((row) => row.status && row.status !== 'DRAFT').length;
        return (
          <Stack>
            <BeginCommunePlan communes={rows} />
            <Card title={t('communeplan.list')} flush>
              <DataTable<Row>
                caption={t('communeplan.list.caption', { issued, total: rows.length })}
                columns={[
                  {
                    id: 'area',
                    header: t('area.commune'),
                    sortBy: ({ area }) => area?.name ?? null,
                    cell: ({ area, planId }) =>
                      planId ? (
                        <Link to="/ke-hoach-xa/$id" params={{ id: planId }}>
                          {area?.name ?? '–'}
                        </Link>
                      ) : (
                        (area?.name ?? '–')
                      ),
                  },
                  {
                    id: 'status',
                    header: t('plan.status'),
                    sortBy: ({ status }) => status ?? '',
                    cell: ({ status }) => <PlanState status={status} />,
                  },
                  { id: 'number', header: t('plan.number'), cell: ({ number }) => number ?? '–' },
                  {
                    id: 'issuedOn',
                    header: t('plan.issuedOn'),
                    sortBy: ({ issuedOn }) => issuedOn,
                    cell: ({ issuedOn }) => (issuedOn ? formatDate(issuedOn) : '–'),
                  },
                  {
                    id: 'agency',
                    header: t('communeplan.agency'),
                    cell: ({ agency }) =>
                      agency ? (
                        <Link to="/co-quan/$id" params={{ id: agency.id }}>
                          {agency.shortName}
                        </Link>
                      ) : (
                        <Soft>{t('communeplan.agency.none')}</Soft>
                      ),
                  },
                ]}
                rows={rows}
                rowKey={({ areaId }) => areaId}
              />
            </Card>
          </Stack>
        );
      }}
    </QueryView>
  );
}
