import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { listAuditEvents } from '@/api/generated/sdk.gen';
import type { AuditEvent } from '@/api/generated/types.gen';
import { agenciesQuery } from '@/api/queries';
import { NothingFound } from '@/components/nothing-found';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { formatNumber } from '@/lib/number';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Soft, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { EventDetail } from './event-detail';
import { EventFilters } from './event-filters';
import { ActionBadge, SealBadge, Who } from './event-parts';
import { ThingLink } from './thing-link';
import styles from './trail.module.css';
import { asked, type TrailFilter } from './trail-filter';
import { useTrailWords } from './use-trail-words';

interface EventListProps {
  filter: TrailFilter;
  onFilter: (filter: TrailFilter) => void;
}

/** What was written, and which personal data was read, the newest first. */
export function EventList({ filter, onFilter }: EventListProps) {
  const { t } = useText();
  const agencies = useQuery(agenciesQuery);
  const query = asked(filter);
  const events = useInfiniteQuery({
    queryKey: ['audit-events', query],
    queryFn: async ({ pageParam, signal }) =>
      (await listAuditEvents({ query: { ...query, limit: 50, pageToken: pageParam }, signal })).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextPageToken ?? undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <QueryView queries={{ events, agencies }} lines={12}>
      {(data) => {
        const shown = events.data?.pages.flatMap((page) => page.items) ?? [];
        const total = events.data?.pages[0]?.total ?? 0;
        const filtered = Object.values(query).some((value) => value !== undefined);
        if (total === 0 && !filtered) return <Nothing />;
        return (
          <Stack>
            <EventFilters
              filter={filter}
              onFilter={onFilter}
              agencies={data.agencies}
              count={t('app.countOf', { shown: shown.length, total: formatNumber(total) })}
            />
            {filter.event === undefined ? null : (
              <EventDetail
                key={filter.event}
                number={filter.event}
                onClose={() => onFilter({ ...filter, event: undefined })}
                onThing={(thing) => onFilter({ thing })}
              />
            )}
            {shown.length === 0 ? (
              <NothingFound onClear={() => onFilter({})} />
            ) : (
              <Card title={t('trail.list')} flush>
                <Table events={shown} onOpen={(event) => onFilter({ ...filter, event })} />
                {events.hasNextPage ? (
                  <p className={styles.more}>
                    <Button onClick={() => void events.fetchNextPage()}>{t('trail.more')}</Button>
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

function Table({ events, onOpen }: { events: readonly AuditEvent[]; onOpen: (number: number) => void }) {
  const { t } = useText();
  const words = useTrailWords();
  const columns: Column<AuditEvent>[] = [
    { id: 'when', header: t('trail.when'), cell: (one) => formatMoment(new Date(one.occurredAt)) },
    { id: 'who', header: t('trail.who'), cell: (one) => <Who event={one} /> },
    {
      id: 'what',
      header: t('trail.what'),
      wide: true,
      cell: (one) => (
        <>
          {words.operation(one.operation)} <ActionBadge action={one.action} />
        </>
      ),
    },
    {
      id: 'thing',
      header: t('trail.thing'),
      wide: true,
      cell: (one) => {
        const name = one.entityId === null ? t('trail.thing.several') : one.names[one.entityId];
        return (
          <span className={styles.thing}>
            <ThingLink event={one} otherwise={words.entity(one.entity)}>
              {words.entity(one.entity)}
            </ThingLink>
            {name ? <Soft> {name}</Soft> : null}
          </span>
        );
      },
    },
    { id: 'where', header: t('trail.where'), cell: (one) => one.origin ?? t('trail.where.system') },
    { id: 'sealed', header: t('trail.sealed'), cell: (one) => <SealBadge event={one} /> },
    {
      id: 'do',
      header: t('trail.do'),
      cell: (one) => (
        <Button
          look="quiet"
          aria-label={t('trail.open.of', { number: one.number })}
          onClick={() => onOpen(one.number)}
        >
          {t('trail.open')}
        </Button>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('trail.caption')}
      columns={columns}
      rows={events}
      rowKey={(one) => String(one.number)}
    />
  );
}

function Nothing() {
  const { t } = useText();
  return (
    <StateMessage icon={ScrollText} title={t('trail.none')}>
      <p>{t('trail.none.text')}</p>
    </StateMessage>
  );
}
