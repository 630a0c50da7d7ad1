import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { listWebhookDeliveries, resendWebhookDelivery } from '@/api/generated/sdk.gen';
import type { Webhook, WebhookDeliveryState, WebhookDeliverySummary } from '@/api/generated/types.gen';
import { all } from '@/api/pages';
import { ProblemError } from '@/api/problem';
import { NothingFound } from '@/components/nothing-found';
import { QueryView } from '@/components/query-view';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetMoment } from '@/components/sheet/table-sheet';
import { showToast } from '@/components/toast-store';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { formatNumber } from '@/lib/number';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { SelectField } from '@/ui/field';
import { Filters, Inline, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { DeliveryDetail } from './delivery-detail';
import { DELIVERY_STATES, type DeliveryFilter } from './delivery-filter';
import styles from './integration.module.css';
import { useOutcome } from './use-outcome';
import { DeliveryBadge } from './webhook-state';

const LOOK_AGAIN = 5_000;

interface DeliveryLogProps {
  webhook: Webhook;
  filter: DeliveryFilter;
  onFilter: (filter: DeliveryFilter) => void;
}

/** What was sent, what became of it, and once more what was given up. */
export function DeliveryLog({ webhook, filter, onFilter }: DeliveryLogProps) {
  const { t } = useText();
  const deliveries = useInfiniteQuery({
    queryKey: ['webhook-deliveries', webhook.id, filter.state],
    queryFn: async ({ pageParam, signal }) =>
      (
        await listWebhookDeliveries({
          query: { webhookId: webhook.id, state: filter.state, limit: 20, pageToken: pageParam },
          signal,
        })
      ).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextPageToken ?? undefined,
    placeholderData: keepPreviousData,
    // What is under way is over soon.
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((one) => one.state === 'PENDING'))
        ? LOOK_AGAIN
        : false,
  });
  return (
    <QueryView queries={{ deliveries }} lines={6}>
      {() => {
        const shown = deliveries.data?.pages.flatMap((page) => page.items) ?? [];
        const total = deliveries.data?.pages[0]?.total ?? 0;
        if (total === 0 && !filter.state) {
          return (
            <StateMessage icon={Inbox} title={t('integration.log.none')}>
              <p>{t('integration.log.none.text')}</p>
            </StateMessage>
          );
        }
        return (
          <Stack>
            <Filters count={t('app.countOf', { shown: shown.length, total: formatNumber(total) })}>
              <SelectField
                label={t('integration.state')}
                value={filter.state ?? ''}
                options={[
                  { value: '', label: t('integration.state.all') },
                  ...DELIVERY_STATES.map((value) => ({ value, label: t(`integration.delivery.${value}`) })),
                ]}
                onChange={(state) =>
                  onFilter({ state: (state || undefined) as WebhookDeliveryState | undefined })
                }
              />
            </Filters>
            {shown.length === 0 ? (
              <NothingFound onClear={() => onFilter({})} />
            ) : (
              <Card title={t('integration.log')} flush>
                <Messages
                  messages={shown}
                  allMessages={() =>
                    all((page) =>
                      listWebhookDeliveries({
                        query: { webhookId: webhook.id, state: filter.state, ...page },
                      }),
                    )
                  }
                  ended={webhook.endedAt !== null}
                  onOpen={(message) => onFilter({ ...filter, message })}
                />
                {deliveries.hasNextPage ? (
                  <p className={styles.more}>
                    <Button onClick={() => void deliveries.fetchNextPage()}>{t('integration.more')}</Button>
                  </p>
                ) : null}
              </Card>
            )}
            {filter.message ? (
              <DeliveryDetail
                key={filter.message}
                id={filter.message}
                onClose={() => onFilter({ ...filter, message: undefined })}
              />
            ) : null}
          </Stack>
        );
      }}
    </QueryView>
  );
}

interface MessagesProps {
  messages: readonly WebhookDeliverySummary[];
  /** Reads those too that are not on the screen yet. */
  allMessages: () => Promise<readonly WebhookDeliverySummary[]>;
  ended: boolean;
  onOpen: (id: string) => void;
}

function Messages({ messages, allMessages, ended, onOpen }: MessagesProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const outcome = useOutcome();
  const mayResend = usePermission('webhook:write') && !ended;
  const resending = useMutation({
    mutationFn: ({ id, version }: WebhookDeliverySummary) =>
      resendWebhookDelivery({ path: { id }, headers: { 'If-Match': `"${version}"` } }),
    onSuccess: async () => {
      showToast({ text: t('integration.resent') });
      await refreshEverything(queries);
    },
  });
  const columns: SavedColumn<WebhookDeliverySummary>[] = [
    {
      id: 'kind',
      header: t('integration.event'),
      wide: true,
      saved: ({ kind }) => t(`integration.kind.${kind as 'PING'}`),
      cell: ({ kind }) => t(`integration.kind.${kind as 'PING'}`),
    },
    {
      id: 'created',
      header: t('integration.at'),
      saved: (one) => sheetMoment(one.createdAt),
      cell: (one) => formatMoment(new Date(one.createdAt)),
    },
    {
      id: 'state',
      header: t('integration.state'),
      saved: ({ state }) => t(`integration.delivery.${state}`),
      cell: (one) => <DeliveryBadge state={one.state} />,
    },
    {
      id: 'attempts',
      header: t('integration.attempts'),
      numeric: true,
      saved: (one) => one.attempts,
      cell: (one) => one.attempts,
    },
    {
      id: 'outcome',
      header: t('integration.outcome'),
      saved: (one) => outcome(one.lastStatus, one.lastError),
      cell: (one) => outcome(one.lastStatus, one.lastError),
    },
    {
      id: 'next',
      header: t('integration.next'),
      saved: (one) => sheetMoment(one.nextAttemptAt),
      cell: (one) => (one.nextAttemptAt ? formatMoment(new Date(one.nextAttemptAt)) : '–'),
    },
    {
      id: 'do',
      header: t('integration.do'),
      saved: null,
      cell: (one) => (
        <Inline>
          <Button
            look="quiet"
            aria-label={t('integration.open.of', { event: t(`integration.kind.${one.kind as 'PING'}`) })}
            onClick={() => onOpen(one.id)}
          >
            {t('integration.open')}
          </Button>
          {mayResend ? (
            <Button look="quiet" onClick={() => resending.mutate(one)}>
              {t('integration.resend')}
            </Button>
          ) : null}
        </Inline>
      ),
    },
  ];
  return (
    <>
      {resending.error instanceof ProblemError ? <ProblemNotice problem={resending.error} /> : null}
      <SavedTable
        name={t('integration.log')}
        caption={t('integration.log.caption')}
        columns={columns}
        rows={messages}
        savedRows={allMessages}
        rowKey={({ id }) => id}
      />
    </>
  );
}
