import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Webhook as WebhookIcon } from 'lucide-react';
import type { Webhook } from '@/api/generated/types.gen';
import { agenciesQuery } from '@/api/queries';
import { webhooksQuery } from '@/api/webhook-queries';
import { Permitted } from '@/components/permitted';
import { QueryView } from '@/components/query-view';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetMoment } from '@/components/sheet/table-sheet';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { buttonClass } from '@/ui/button';
import { Card } from '@/ui/card';
import { StateMessage } from '@/ui/state-message';
import styles from './integration.module.css';
import { useWebhookState, WebhookBadge } from './webhook-state';

/** Where messages go, and how they fare. */
export function WebhookList() {
  const { t } = useText();
  const stateOf = useWebhookState();
  const webhooks = useQuery(webhooksQuery);
  const agencies = useQuery(agenciesQuery);
  return (
    <QueryView queries={{ webhooks, agencies }} lines={8}>
      {(data) => {
        if (data.webhooks.length === 0) return <Nothing />;
        const nameOf = (id: string) =>
          data.agencies.find((one) => one.id === id)?.name ?? t('agency.unknown');
        const columns: SavedColumn<Webhook>[] = [
          {
            id: 'name',
            header: t('integration.name'),
            wide: true,
            sortBy: (one) => one.name,
            saved: (one) => one.name,
            cell: (one) => (
              <Link to="/tich-hop/$id" params={{ id: one.id }}>
                {one.name}
              </Link>
            ),
          },
          {
            id: 'agency',
            header: t('integration.agency'),
            sortBy: (one) => nameOf(one.agencyId),
            saved: (one) => nameOf(one.agencyId),
            cell: (one) => nameOf(one.agencyId),
          },
          {
            id: 'state',
            header: t('integration.state'),
            saved: stateOf,
            cell: (one) => <WebhookBadge webhook={one} />,
          },
          {
            id: 'url',
            header: t('integration.url'),
            saved: (one) => one.url,
            cell: (one) => <span className={styles.address}>{one.url}</span>,
          },
          {
            id: 'pending',
            header: t('integration.pending'),
            numeric: true,
            sortBy: (one) => one.pending,
            saved: (one) => one.pending,
            cell: (one) => one.pending,
          },
          {
            id: 'last',
            header: t('integration.lastDelivered'),
            sortBy: (one) => one.lastDeliveredAt,
            saved: (one) => sheetMoment(one.lastDeliveredAt),
            cell: (one) => (one.lastDeliveredAt ? formatMoment(new Date(one.lastDeliveredAt)) : '–'),
          },
        ];
        return (
          <Card title={t('integration.list')} flush>
            <SavedTable
              name={t('integration.list')}
              caption={t('integration.caption')}
              columns={columns}
              rows={data.webhooks}
              rowKey={(one) => one.id}
            />
          </Card>
        );
      }}
    </QueryView>
  );
}

function Nothing() {
  const { t } = useText();
  return (
    <StateMessage icon={WebhookIcon} title={t('integration.none')}>
      <p>{t('integration.none.text')}</p>
      <Permitted permission="webhook:write">
        <p>
          <Link to="/tich-hop/moi" className={buttonClass('primary')}>
            {t('integration.new')}
          </Link>
        </p>
      </Permitted>
    </StateMessage>
  );
}
