import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listFundingChanges } from '@/api/generated/sdk.gen';
import type { FundingChange, ListFundingChangesData } from '@/api/generated/types.gen';
import { all } from '@/api/pages';
import { useChosenPlan } from '@/components/chosen-plan';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { QueryView } from '@/components/query-view';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetDay } from '@/components/sheet/table-sheet';
import { SourceMark } from '@/components/source-mark';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Soft } from '@/ui/layout';
import styles from './moneytable.module.css';

export type ChangesAsked = Omit<NonNullable<ListFundingChangesData['query']>, 'limit' | 'pageToken' | 'sort'>;

/** Decisions, newest first, and what each did to the part of the money that is asked for. */
export function ChangesTable({ asked }: { asked: ChangesAsked }) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const plan = useChosenPlan();
  const changes = useInfiniteQuery({
    queryKey: ['funding-changes', plan.id, asked],
    queryFn: async ({ pageParam, signal }) =>
      (
        await listFundingChanges({
          path: { id: plan.id },
          query: { ...asked, limit: 20, pageToken: pageParam },
          signal,
        })
      ).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextPageToken ?? undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <QueryView queries={{ changes }} lines={4}>
      {() => {
        const shown = changes.data?.pages.flatMap((page) => page.items) ?? [];
        const total = changes.data?.pages[0]?.total ?? 0;
        if (shown.length === 0) return <p className={styles.note}>{t('moneytable.changes.none')}</p>;
        return (
          <>
            <SavedTable
              name={t('moneytable.changes')}
              caption={t('moneytable.changes.caption', {
                unit: t(`app.unit.${unit}`),
                shown: shown.length,
                total,
              })}
              columns={columns(t)}
              rows={shown}
              savedRows={() =>
                all((page) => listFundingChanges({ path: { id: plan.id }, query: { ...asked, ...page } }))
              }
              rowKey={(change) => change.id}
            />
            {changes.hasNextPage ? (
              <p className={`${styles.more} no-print`}>
                <Button onClick={() => void changes.fetchNextPage()}>{t('moneytable.more')}</Button>
              </p>
            ) : null}
          </>
        );
      }}
    </QueryView>
  );
}

function columns(t: ReturnType<typeof useText>['t']): SavedColumn<FundingChange>[] {
  const inDong = (head: string) => `${head} (${t('app.unit.dong')})`;
  return [
    {
      id: 'number',
      header: t('moneytable.decision'),
      wide: true,
      saved: ({ number, issuingBody, summary, provenance }) =>
        [
          `${number} ${issuingBody}`,
          summary,
          provenance === 'STATED' ? null : t(`app.provenance.${provenance}`),
        ]
          .filter(Boolean)
          .join('; '),
      cell: (change) => (
        <>
          <Link to="/kinh-phi/quyet-dinh/$id" params={{ id: change.id }}>
            {change.number}
          </Link>{' '}
          <Soft>{change.issuingBody}</Soft>{' '}
          <SourceMark source={{ provenance: change.provenance, section: null, note: null }} />
          <div>
            <Soft>{change.summary}</Soft>
          </div>
        </>
      ),
    },
    {
      id: 'date',
      header: t('moneytable.date'),
      saved: (change) => sheetDay(change.issuedOn),
      cell: (change) => (
        <>
          {formatDate(change.issuedOn)}{' '}
          {change.backdated ? (
            <Badge tone="info" title={t('moneytable.backdated.hint')}>
              {t('moneytable.backdated', { date: formatDate(change.recordedOn) })}
            </Badge>
          ) : null}
        </>
      ),
    },
    {
      id: 'kind',
      header: t('moneytable.kind'),
      saved: (change) => t(`moneytable.event.${change.kind}`),
      cell: (change) => t(`moneytable.event.${change.kind}`),
    },
    {
      id: 'net',
      header: t('moneytable.net'),
      savedHead: inDong(t('moneytable.net')),
      saved: (change) => change.net,
      numeric: true,
      cell: (change) => (
        <>
          {change.net > 0 ? '+' : ''}
          <Money amount={change.net} />
        </>
      ),
    },
    {
      id: 'moved',
      header: t('moneytable.moved'),
      savedHead: inDong(t('moneytable.moved')),
      saved: (change) => change.moved,
      numeric: true,
      cell: (change) => <Money amount={change.moved} />,
    },
  ];
}
