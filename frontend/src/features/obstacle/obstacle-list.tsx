import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { listObstacles } from '@/api/generated/sdk.gen';
import type { Agency, ObstacleState, ObstacleSummary } from '@/api/generated/types.gen';
import { agenciesQuery, subProjectsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { NothingFound } from '@/components/nothing-found';
import { QueryView } from '@/components/query-view';
import { useNamedOptions } from '@/components/record/use-named-options';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { SearchField, SelectField } from '@/ui/field';
import { Filters, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import styles from './obstacle.module.css';
import { OBSTACLE_STATES, type ObstacleFilter, ORDERS } from './obstacle-filter';
import { DueDay, StateBadge } from './obstacle-state';
import { SubjectLink } from './obstacle-subject';

const ORDER_NAMES = {
  dueOn: 'obstacle.order.dueOn',
  '-touchedAt': 'obstacle.order.touchedAt',
  '-reportedAt': 'obstacle.order.reportedAt',
  title: 'obstacle.order.title',
} as const;

interface ObstacleListProps {
  filter: ObstacleFilter;
  onFilter: (filter: ObstacleFilter) => void;
}

export function ObstacleList({ filter, onFilter }: ObstacleListProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const agencies = useQuery(agenciesQuery);
  const obstacles = useInfiniteQuery({
    queryKey: ['obstacles', plan.id, filter],
    queryFn: async ({ pageParam, signal }) =>
      (
        await listObstacles({
          query: {
            planId: plan.id,
            search: filter.q,
            state: filter.state,
            agencyId: filter.agency,
            subProjectId: filter.subProject,
            overdue: filter.overdue,
            sort: filter.order ?? 'dueOn',
            limit: 50,
            pageToken: pageParam,
          },
          signal,
        })
      ).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextPageToken ?? undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <QueryView queries={{ obstacles, agencies }} lines={12}>
      {(data) => {
        const shown = obstacles.data?.pages.flatMap((page) => page.items) ?? [];
        const total = obstacles.data?.pages[0]?.total ?? 0;
        const filtered = Object.values(filter).some((value) => value !== undefined);
        if (total === 0 && !filtered) return <Nothing />;
        return (
          <Stack>
            <ListFilters
              filter={filter}
              onFilter={onFilter}
              agencies={data.agencies}
              count={t('app.countOf', { shown: shown.length, total })}
            />
            {shown.length === 0 ? (
              <NothingFound onClear={() => onFilter({ order: filter.order })} />
            ) : (
              <Card title={t('obstacle.list')} flush>
                <Table obstacles={shown} agencies={data.agencies} />
                {obstacles.hasNextPage ? (
                  <p className={styles.more}>
                    <Button onClick={() => void obstacles.fetchNextPage()}>{t('obstacle.more')}</Button>
                  </p>
                ) : null}
              </Card>
            )}
          </Stack>
        );
      }}
    </QueryView>
  );
}

interface ListFiltersProps extends ObstacleListProps {
  agencies: readonly Agency[];
  count: string;
}

function ListFilters({ filter, onFilter, agencies, count }: ListFiltersProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const options = useNamedOptions();
  const subProjects = useQuery(subProjectsQuery(plan.id)).data ?? [];
  const all = { value: '', label: t('obstacle.filter.all') };
  const change = (values: ObstacleFilter) => onFilter({ ...filter, ...values });
  return (
    <div className={styles.filters}>
      <Filters count={count}>
        <SearchField label={t('obstacle.search')} value={filter.q ?? ''} onChange={(q) => change({ q })} />
        <SelectField
          label={t('obstacle.state')}
          value={filter.state ?? ''}
          options={[all, ...OBSTACLE_STATES.map((value) => ({ value, label: t(`obstacle.state.${value}`) }))]}
          onChange={(state) => change({ state: (state || undefined) as ObstacleState | undefined })}
        />
        <SelectField
          label={t('obstacle.due')}
          value={filter.overdue === undefined ? '' : filter.overdue ? 'late' : 'inTime'}
          options={[
            all,
            { value: 'late', label: t('obstacle.overdue') },
            { value: 'inTime', label: t('obstacle.inTime') },
          ]}
          onChange={(value) => change({ overdue: value === '' ? undefined : value === 'late' })}
        />
        <SelectField
          label={t('obstacle.agency')}
          value={filter.agency ?? ''}
          options={[
            all,
            ...options(
              agencies
                .filter((agency) => agency.participates)
                .map(({ id, shortName, validTo }) => ({ id, name: shortName, validTo })),
            ),
          ]}
          onChange={(agency) => change({ agency: agency || undefined })}
        />
        <SelectField
          label={t('obstacle.about')}
          value={filter.subProject ?? ''}
          options={[all, ...options(subProjects)]}
          onChange={(subProject) => change({ subProject: subProject || undefined })}
        />
        <SelectField
          label={t('obstacle.order')}
          value={filter.order ?? 'dueOn'}
          options={ORDERS.map((value) => ({ value, label: t(ORDER_NAMES[value]) }))}
          onChange={(order) => change({ order: ORDERS.find((one) => one === order) })}
        />
      </Filters>
    </div>
  );
}

function Table({
  obstacles,
  agencies,
}: {
  obstacles: readonly ObstacleSummary[];
  agencies: readonly Agency[];
}) {
  const { t } = useText();
  const columns: Column<ObstacleSummary>[] = [
    {
      id: 'title',
      header: t('obstacle.title'),
      wide: true,
      cell: (one) => (
        <>
          <Link to="/vuong-mac/$id" params={{ id: one.id }}>
            {one.title}
          </Link>{' '}
          {one.fromPaper ? <Badge tone="note">{t('obstacle.fromPaper')}</Badge> : null}
        </>
      ),
    },
    { id: 'state', header: t('obstacle.state'), cell: (one) => <StateBadge {...one} /> },
    {
      id: 'due',
      header: t('obstacle.due'),
      cell: (one) => <DueDay dueOn={one.dueOn} overdue={one.overdue} />,
    },
    {
      id: 'agency',
      header: t('obstacle.agency'),
      cell: (one) => agencies.find((agency) => agency.id === one.agencyId)?.shortName ?? t('agency.unknown'),
    },
    { id: 'about', header: t('obstacle.about'), cell: (one) => <SubjectLink {...one} /> },
    {
      id: 'touched',
      header: t('obstacle.touched'),
      cell: (one) => formatMoment(new Date(one.touchedAt)),
    },
  ];
  return (
    <DataTable caption={t('obstacle.caption')} columns={columns} rows={obstacles} rowKey={(one) => one.id} />
  );
}

function Nothing() {
  const { t } = useText();
  return (
    <StateMessage icon={Inbox} title={t('obstacle.none')}>
      <p>{t('obstacle.none.text')}</p>
    </StateMessage>
  );
}
