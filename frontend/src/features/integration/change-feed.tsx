import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { listChanges } from '@/api/generated/sdk.gen';
import type { Change } from '@/api/generated/types.gen';
import { all } from '@/api/pages';
import { QueryView } from '@/components/query-view';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetDay, sheetMoment } from '@/components/sheet/table-sheet';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Soft, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import styles from './integration.module.css';

/** The feed to its end, as it is now. */
function everyChange() {
  return all(async ({ limit, pageToken }) => {
    const { items, more, nextCursor } = (await listChanges({ query: { since: pageToken, limit } })).data;
    return { data: { items, nextPageToken: more ? nextCursor : null } };
  });
}

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
  const about = (one: Change) =>
    one.roundName ??
    (one.decisionNumber ? t('integration.about.decision', { number: one.decisionNumber }) : null);
  const columns: SavedColumn<Change>[] = [
    {
      id: 'kind',
      header: t('integration.event'),
      wide: true,
      saved: ({ kind }) => t(`integration.kind.${kind}`),
      cell: ({ kind }) => t(`integration.kind.${kind}`),
    },
    {
      id: 'at',
      header: t('integration.at'),
      saved: (one) => sheetMoment(one.occurredAt),
      cell: (one) => formatMoment(new Date(one.occurredAt)),
    },
    {
      id: 'agency',
      header: t('integration.agencyCode'),
      saved: (one) => one.agencyCode,
      cell: (one) => one.agencyCode ?? '–',
    },
    {
      id: 'about',
      header: t('integration.about'),
      saved: about,
      cell: (one) => about(one) ?? '–',
    },
    {
      id: 'due',
      header: t('integration.dueOn'),
      saved: (one) => sheetDay(one.dueOn),
      cell: (one) => (one.dueOn ? formatDate(one.dueOn) : '–'),
    },
    {
      id: 'href',
      header: t('integration.href'),
      saved: (one) => one.href,
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
              <SavedTable
                name={t('integration.changes')}
                caption={t('integration.changes.caption')}
                columns={columns}
                rows={shown}
                savedRows={everyChange}
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
