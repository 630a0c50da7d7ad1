import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox, SearchX } from 'lucide-react';
import { listDecisions } from '@/api/generated/sdk.gen';
import type { DecisionKind, DecisionStatus, DecisionSummary } from '@/api/generated/types.gen';
import { subProjectsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { Money } from '@/components/money';
import { QueryView } from '@/components/query-view';
import { useNamedOptions } from '@/components/record/use-named-options';
import { SourceMark } from '@/components/source-mark';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { SearchField, SelectField } from '@/ui/field';
import { Filters, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { DECISION_KINDS, DECISION_STATUSES, type DecisionFilter } from './decision-filter';
import { StatusBadge, useDecisionName } from './decision-words';

interface DecisionListProps {
  filter: DecisionFilter;
  onFilter: (filter: DecisionFilter) => void;
}

/** Decisions of the chosen plan, drafts first, then the newest. */
export function DecisionList({ filter, onFilter }: DecisionListProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const decisions = useInfiniteQuery({
    queryKey: ['decisions', plan.id, filter],
    queryFn: async ({ pageParam, signal }) =>
      (
        await listDecisions({
          query: {
            planId: plan.id,
            search: filter.q,
            status: filter.status,
            kind: filter.kind,
            subProjectId: filter.subProject,
            sort: '-issuedOn',
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
    <QueryView queries={{ decisions }} lines={10}>
      {() => {
        const shown = decisions.data?.pages.flatMap((page) => page.items) ?? [];
        const total = decisions.data?.pages[0]?.total ?? 0;
        const filtered = Object.values(filter).some((value) => value !== undefined);
        if (total === 0 && !filtered) {
          return (
            <StateMessage icon={Inbox} title={t('decision.none')}>
              <p>{t('decision.none.text')}</p>
            </StateMessage>
          );
        }
        return (
          <Stack>
            <ListFilters
              filter={filter}
              onFilter={onFilter}
              count={t('decision.count', { shown: shown.length, total })}
            />
            {shown.length === 0 ? (
              <StateMessage icon={SearchX} title={t('decision.noneFound')} />
            ) : (
              <Card title={t('decision.list')} flush>
                <Table decisions={shown} />
              </Card>
            )}
            {decisions.hasNextPage ? (
              <div>
                <Button onClick={() => void decisions.fetchNextPage()}>{t('decision.more')}</Button>
              </div>
            ) : null}
          </Stack>
        );
      }}
    </QueryView>
  );
}

function ListFilters({ filter, onFilter, count }: DecisionListProps & { count: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const options = useNamedOptions();
  const subProjects = useQuery(subProjectsQuery(plan.id)).data ?? [];
  const all = { value: '', label: t('decision.filter.all') };
  const change = (values: DecisionFilter) => onFilter({ ...filter, ...values });
  return (
    <Filters count={count}>
      <SearchField label={t('decision.search')} value={filter.q ?? ''} onChange={(q) => change({ q })} />
      <SelectField
        label={t('decision.status')}
        value={filter.status ?? ''}
        options={[
          all,
          ...DECISION_STATUSES.map((value) => ({ value, label: t(`decision.status.${value}`) })),
        ]}
        onChange={(status) => change({ status: (status || undefined) as DecisionStatus | undefined })}
      />
      <SelectField
        label={t('decision.kind')}
        value={filter.kind ?? ''}
        options={[all, ...DECISION_KINDS.map((value) => ({ value, label: t(`decision.kind.${value}`) }))]}
        onChange={(kind) => change({ kind: (kind || undefined) as DecisionKind | undefined })}
      />
      <SelectField
        label={t('decision.about')}
        value={filter.subProject ?? ''}
        options={[all, ...options(subProjects)]}
        onChange={(subProject) => change({ subProject: subProject || undefined })}
      />
    </Filters>
  );
}

function Table({ decisions }: { decisions: readonly DecisionSummary[] }) {
  const { t } = useText();
  const nameOf = useDecisionName();
  const columns: Column<DecisionSummary>[] = [
    {
      id: 'name',
      header: t('decision.one'),
      wide: true,
      cell: (one) => (
        <Link to="/kinh-phi/quyet-dinh/$id" params={{ id: one.id }}>
          {nameOf(one)}
        </Link>
      ),
    },
    { id: 'status', header: t('decision.status'), cell: (one) => <StatusBadge status={one.status} /> },
    { id: 'body', header: t('decision.issuingBody'), cell: (one) => one.issuingBody },
    { id: 'kind', header: t('decision.kind'), cell: (one) => t(`decision.kind.${one.kind}`) },
    { id: 'summary', header: t('decision.summary'), wide: true, cell: (one) => one.summary },
    {
      id: 'day',
      header: t('decision.issuedOn'),
      cell: (one) => (one.issuedOn ? formatDate(one.issuedOn) : '–'),
    },
    {
      id: 'stated',
      header: t('decision.statedTotal'),
      numeric: true,
      cell: (one) => (one.statedTotal === null ? '–' : <Money amount={one.statedTotal} withUnit />),
    },
    { id: 'source', header: t('decision.source'), cell: (one) => <SourceMark source={one.source} /> },
  ];
  return (
    <DataTable caption={t('decision.caption')} columns={columns} rows={decisions} rowKey={(one) => one.id} />
  );
}
