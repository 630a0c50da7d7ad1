import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Agency, AgencyKind, Area, Duty } from '@/api/generated/types.gen';
import { agenciesQuery, areasQuery, dutiesQuery } from '@/api/queries';
import { byKind } from '@/components/agency-order';
import { useChosenPlan } from '@/components/chosen-plan';
import { EndedMark } from '@/components/ended-mark';
import { NothingFound } from '@/components/nothing-found';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { matches } from '@/lib/text';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { SearchField, SelectField } from '@/ui/field';
import { Filters, Soft, Stack } from '@/ui/layout';
import { AGENCY_KINDS } from './agency-kinds';

export interface AgencyFilter {
  q?: string;
  kind?: AgencyKind;
  sort?: string;
}

interface AgencyListProps {
  filter: AgencyFilter;
  onFilter: (filter: AgencyFilter) => void;
}

export function AgencyList({ filter, onFilter }: AgencyListProps) {
  const plan = useChosenPlan();
  const agencies = useQuery(agenciesQuery);
  const areas = useQuery(areasQuery);
  const duties = useQuery(dutiesQuery(plan.id));
  return (
    <QueryView queries={{ agencies, areas, duties }} lines={16}>
      {(data) => <List {...data} filter={filter} onFilter={onFilter} />}
    </QueryView>
  );
}

interface ListProps extends AgencyListProps {
  agencies: readonly Agency[];
  areas: readonly Area[];
  duties: readonly Duty[];
}

function List({ agencies, areas, duties, filter, onFilter }: ListProps) {
  const { t } = useText();
  const shown = agencies
    .filter(
      (agency) =>
        matches(`${agency.name} ${agency.shortName} ${agency.code}`, filter.q ?? '') &&
        (!filter.kind || agency.kind === filter.kind),
    )
    .sort(byKind);
  const dutiesOf = (agency: Agency) => duties.filter((duty) => duty.agencyId === agency.id);
  const leadsOf = (agency: Agency) =>
    dutiesOf(agency).filter((duty) => duty.role === 'LEAD' || duty.role === 'CO_LEAD').length;
  const areaOf = (agency: Agency) => areas.find((area) => area.id === agency.areaId)?.name ?? null;
  const columns: Column<Agency>[] = [
    {
      id: 'name',
      header: t('agency.name'),
      sortBy: (agency) => agency.name,
      wide: true,
      cell: (agency) => (
        <>
          <Link to="/co-quan/$id" params={{ id: agency.id }}>
            {agency.name}
          </Link>
          {agency.participates ? null : <Soft> {t('agency.outside')}</Soft>}
          <EndedMark validTo={agency.validTo} />
        </>
      ),
    },
    {
      id: 'kind',
      header: t('agency.kind'),
      sortBy: (agency) => t(`agency.kind.${agency.kind}`),
      cell: (agency) => t(`agency.kind.${agency.kind}`),
    },
    { id: 'area', header: t('agency.area'), sortBy: areaOf, cell: (agency) => areaOf(agency) ?? '–' },
    {
      id: 'leads',
      header: t('agency.leads'),
      numeric: true,
      sortBy: leadsOf,
      cell: (agency) => leadsOf(agency) || '–',
    },
    {
      id: 'duties',
      header: t('agency.duties'),
      numeric: true,
      sortBy: (agency) => dutiesOf(agency).length,
      cell: (agency) => dutiesOf(agency).length || '–',
    },
  ];
  return (
    <Stack>
      <Filters count={t('app.countOf', { shown: shown.length, total: agencies.length })}>
        <SearchField
          label={t('agency.filter')}
          value={filter.q ?? ''}
          onChange={(q) => onFilter({ ...filter, q })}
        />
        <SelectField
          label={t('agency.kind')}
          value={filter.kind ?? ''}
          onChange={(kind) => onFilter({ ...filter, kind: AGENCY_KINDS.find((one) => one === kind) })}
          options={[
            { value: '', label: t('app.all') },
            ...AGENCY_KINDS.map((kind) => ({ value: kind, label: t(`agency.kind.${kind}`) })),
          ]}
        />
      </Filters>
      <Card title={t('agency.table')} flush>
        {shown.length === 0 ? (
          <NothingFound onClear={() => onFilter({ sort: filter.sort })} />
        ) : (
          <DataTable
            caption={t('agency.table.caption')}
            columns={columns}
            rows={shown}
            rowKey={(agency) => agency.id}
            sort={filter.sort}
            onSort={(sort) => onFilter({ ...filter, sort })}
          />
        )}
      </Card>
    </Stack>
  );
}
