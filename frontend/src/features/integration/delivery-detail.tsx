import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { WebhookAttempt } from '@/api/generated/types.gen';
import { webhookDeliveryQuery } from '@/api/webhook-queries';
import { QueryView } from '@/components/query-view';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetMoment } from '@/components/sheet/table-sheet';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Fact, Facts, Stack } from '@/ui/layout';
import styles from './integration.module.css';
import { useOutcome } from './use-outcome';

/** One message: what it says, and each attempt to send it. */
export function DeliveryDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useText();
  const outcome = useOutcome();
  const delivery = useQuery(webhookDeliveryQuery(id));
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const columns: SavedColumn<WebhookAttempt>[] = [
    {
      id: 'at',
      header: t('integration.at'),
      wide: true,
      saved: (one) => sheetMoment(one.attemptedAt),
      cell: (one) => formatMoment(new Date(one.attemptedAt)),
    },
    {
      id: 'duration',
      header: t('integration.duration'),
      numeric: true,
      savedHead: t('integration.duration.ms'),
      saved: (one) => one.durationMs,
      cell: (one) => t('integration.duration.of', { ms: one.durationMs }),
    },
    {
      id: 'outcome',
      header: t('integration.result'),
      saved: (one) => outcome(one.status, one.error),
      cell: (one) => outcome(one.status, one.error),
    },
  ];
  return (
    <Card
      title={t('integration.message')}
      aside={
        <Button ref={close} onClick={onClose}>
          {t('integration.close')}
        </Button>
      }
    >
      <QueryView queries={{ delivery }} lines={6}>
        {(data) => (
          <Stack>
            <Facts>
              <Fact name={t('integration.messageId')}>
                <code className={styles.address}>{data.delivery.id}</code>
              </Fact>
              {data.delivery.resentByName ? (
                <Fact name={t('integration.resentBy')}>{data.delivery.resentByName}</Fact>
              ) : null}
            </Facts>
            <SavedTable
              name={t('integration.attempts.caption')}
              caption={t('integration.attempts.caption')}
              columns={columns}
              rows={data.delivery.log}
              rowKey={({ attemptedAt }) => attemptedAt}
            />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
            <section className={styles.body} tabIndex={0} aria-label={t('integration.body')}>
              <pre>{JSON.stringify(JSON.parse(data.delivery.body), null, 2)}</pre>
            </section>
          </Stack>
        )}
      </QueryView>
    </Card>
  );
}
