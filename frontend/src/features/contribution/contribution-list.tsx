import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox, SearchX } from 'lucide-react';
import { listContributions } from '@/api/generated/sdk.gen';
import type { Agency, Contribution } from '@/api/generated/types.gen';
import { agenciesQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { useMoneyUnit } from '@/components/money-unit';
import { QueryView } from '@/components/query-view';
import { SourceMark } from '@/components/source-mark';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { SearchField, SelectField } from '@/ui/field';
import { Filters, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { type ContributionFilter, ENTRIES, FUNDS } from './contribution-filter';
import { ContributionFunds } from './contribution-funds';
import { Given, Giver } from './contribution-text';

interface ContributionListProps {
  filter: ContributionFilter;
  onFilter: (filter: ContributionFilter) => void;
}

/** What was given and used, newest first. */
export function ContributionList({ filter, onFilter }: ContributionListProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const agencies = useQuery(agenciesQuery);
  const entries = useInfiniteQuery({
    queryKey: ['contributions', plan.id, filter],
    queryFn: async ({ pageParam, signal }) =>
      (
        await listContributions({
          query: {
            planId: plan.id,
            search: filter.q,
            entry: filter.entry,
            fund: filter.fund,
            sort: '-datedOn',
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
    <QueryView queries={{ entries, agencies }} lines={12}>
      {(data) => {
        const shown = entries.data?.pages.flatMap((page) => page.items) ?? [];
        const total = entries.data?.pages[0]?.total ?? 0;
        if (total === 0 && Object.values(filter).every((value) => value === undefined)) {
          return (
            <StateMessage icon={Inbox} title={t('contribution.none')}>
              <p>{t('contribution.none.text')}</p>
            </StateMessage>
          );
        }
        return (
          <Stack>
            <ContributionFunds />
            <ListFilters
              filter={filter}
              onFilter={onFilter}
              count={t('contribution.count', { shown: shown.length, total })}
            />
            {shown.length === 0 ? (
              <StateMessage icon={SearchX} title={t('contribution.noneFound')} />
            ) : (
              <Card title={t('contribution.list')} flush>
                <Entries entries={shown} agencies={data.agencies} />
                {entries.hasNextPage ? (
                  <p>
                    <Button onClick={() => void entries.fetchNextPage()}>{t('contribution.more')}</Button>
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

function ListFilters({ filter, onFilter, count }: ContributionListProps & { count: string }) {
  const { t } = useText();
  const all = { value: '', label: t('contribution.all') };
  return (
    <Filters count={count}>
      <SearchField
        label={t('contribution.search')}
        value={filter.q ?? ''}
        onChange={(q) => onFilter({ ...filter, q: q || undefined })}
      />
      <SelectField
        label={t('contribution.entry')}
        value={filter.entry ?? ''}
        options={[all, ...ENTRIES.map((value) => ({ value, label: t(`contribution.entry.${value}`) }))]}
        onChange={(value) => onFilter({ ...filter, entry: ENTRIES.find((one) => one === value) })}
      />
      <SelectField
        label={t('contribution.fund')}
        value={filter.fund ?? ''}
        options={[all, ...FUNDS.map((value) => ({ value, label: t(`contribution.fund.${value}`) }))]}
        onChange={(value) => onFilter({ ...filter, fund: FUNDS.find((one) => one === value) })}
      />
    </Filters>
  );
}

function Entries({ entries, agencies }: { entries: readonly Contribution[]; agencies: readonly Agency[] }) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const columns: Column<Contribution>[] = [
    {
      id: 'date',
      header: t('contribution.date'),
      cell: (one) => (
        <Link to="/kinh-phi/huy-dong/$id" params={{ id: one.id }}>
          {formatDate(one.datedOn)}
        </Link>
      ),
    },
    {
      id: 'entry',
      header: t('contribution.entry'),
      cell: (one) => (
        <>
          {t(`contribution.entry.${one.entry}`)}{' '}
          {one.reversesId ? <Badge tone="note">{t('contribution.reversal')}</Badge> : null}
          {one.reversedById ? <Badge tone="warn">{t('contribution.reversed')}</Badge> : null}
        </>
      ),
    },
    { id: 'fund', header: t('contribution.fund'), cell: (one) => t(`contribution.fund.${one.fund}`) },
    { id: 'giver', header: t('contribution.giver'), cell: (one) => <Giver of={one} /> },
    {
      id: 'given',
      header: t('contribution.amount'),
      numeric: true,
      cell: (one) => <Given of={one} />,
    },
    {
      id: 'purpose',
      header: t('contribution.purpose'),
      wide: true,
      cell: (one) => (
        <>
          {one.purpose} <SourceMark source={one.source} />
        </>
      ),
    },
    {
      id: 'keeper',
      header: t('contribution.keeper'),
      cell: (one) => agencies.find(({ id }) => id === one.agencyId)?.shortName ?? t('agency.unknown'),
    },
  ];
  return (
    <DataTable
      caption={t('contribution.list.caption', { unit: t(`app.unit.${unit}`) })}
      columns={columns}
      rows={entries}
      rowKey={({ id }) => id}
    />
  );
}
