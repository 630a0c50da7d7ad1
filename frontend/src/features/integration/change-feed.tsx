import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { listChanges } from '@/api/generated/sdk.gen';
import type { Change } from '@/api/generated/types.gen';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Soft, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import styles from './integration.module.css';

/** The feed as other systems read it with the same rights, from its beginning on. */
export function ChangeFeed() {
  const { t } = useText();
  const changes = useInfiniteQuery({
    queryKey: ['changes'],
    queryFn: async ({ pageParam, signal }) =>
      (await listChanges({ query: { since: pageParam, limit: 50 }, signal })).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.more ? page.nextCursor : undefined),
  });
  const columns: Column<Change>[] = [
    {
      id: 'kind',
      header: t('integration.event'),
      wide: true,
      cell: ({ kind }) => t(`integration.kind.${kind}`),
    },
    { id: 'at', header: t('integration.at'), cell: (one) => formatMoment(new Date(one.occurredAt)) },
    { id: 'agency', header: t('integration.agencyCode'), cell: (one) => one.agencyCode ?? '–' },
    {
      id: 'about',
      header: t('integration.about'),
      cell: (one) =>
        one.roundName ??
        (one.decisionNumber ? t('integration.about.decision', { number: one.decisionNumber }) : '–'),
    },
    {
      id: 'due',
      header: t('integration.dueOn'),
      cell: (one) => (one.dueOn ? formatDate(one.dueOn) : '–'),
    },
    {
      id: 'href',
      header: t('integration.href'),
      cell: (one) => <code className={styles.address}>{one.href}</code>,
    },
  ];
  return (
    <QueryView queries={{ changes }} lines={12}>
      {() => {
        const pages = changes.data?.pages ?? [];
        const shown = pages.flatMap((page) => page.items);
        if (shown.length === 0) {
          return (
            <StateMessage icon={Inbox} title={t('integration.changes.none')}>
              <p>{t('integration.changes.none.text')}</p>
            </StateMessage>
          );
        }
        return (
          <Stack>
            <Card title={t('integration.changes')} flush>
              <DataTable
                caption={t('integration.changes.caption')}
                columns={columns}
                rows={shown}
                rowKey={({ id }) => id}
              />
              {changes.hasNextPage ? (
                <p className={styles.more}>
                  <Button onClick={() => void changes.fetchNextPage()}>{t('integration.more')}</Button>
                </p>
              ) : null}
            </Card>
            <p>
              <Soft>{t('integration.cursor')}</Soft>{' '}
              <code className={styles.address}>{pages.at(-1)?.nextCursor}</code>
            </p>
          </Stack>
        );
      }}
    </QueryView>
  );
}
