import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Inbox, SearchX } from 'lucide-react';
import { listDisbursements } from '@/api/generated/sdk.gen';
import { agenciesQuery, subProjectsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import styles from './disbursement.module.css';
import type { DisbursementFilter } from './disbursement-filter';
import { DisbursementFilters } from './disbursement-filters';
import { DisbursementTable } from './disbursement-table';

interface DisbursementListProps {
  filter: DisbursementFilter;
  onFilter: (filter: DisbursementFilter) => void;
}

/** The register of payments, page by page. */
export function DisbursementList({ filter, onFilter }: DisbursementListProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const agencies = useQuery(agenciesQuery);
  const subProjects = useQuery(subProjectsQuery(plan.id));
  const lines = useInfiniteQuery({
    queryKey: ['disbursements', plan.id, filter],
    queryFn: async ({ pageParam, signal }) =>
      (
        await listDisbursements({
          query: {
            planId: plan.id,
            search: filter.q,
            fundingSource: filter.source,
            subProjectId: filter.subProject,
            agencyId: filter.agency,
            kind: filter.kind,
            flag: filter.flag,
            standing: filter.standing,
            from: filter.from,
            to: filter.to,
            sort: filter.order ?? '-paidOn',
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
    <QueryView queries={{ lines, agencies, subProjects }} lines={12}>
      {(data) => {
        const shown = lines.data?.pages.flatMap((page) => page.items) ?? [];
        const total = lines.data?.pages[0]?.total ?? 0;
        const filtered = Object.values(filter).some((value) => value !== undefined);
        if (total === 0 && !filtered) {
          return (
            <StateMessage icon={Inbox} title={t('disbursement.none')}>
              <p>{t('disbursement.none.text')}</p>
            </StateMessage>
          );
        }
        return (
          <Stack>
            <DisbursementFilters
              filter={filter}
              onFilter={onFilter}
              agencies={data.agencies}
              subProjects={data.subProjects}
              count={t('disbursement.count', { shown: shown.length, total })}
            />
            {shown.length === 0 ? (
              <StateMessage icon={SearchX} title={t('disbursement.noneFound')} />
            ) : (
              <Card title={t('disbursement.register')} flush>
                <DisbursementTable lines={shown} agencies={data.agencies} subProjects={data.subProjects} />
                {lines.hasNextPage ? (
                  <p className={styles.more}>
                    <Button onClick={() => void lines.fetchNextPage()}>{t('disbursement.more')}</Button>
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
