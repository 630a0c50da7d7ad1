import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { webhookCollection } from '@/api/collections';
import type { Agency, Webhook } from '@/api/generated/types.gen';
import { agenciesQuery } from '@/api/queries';
import { webhookQuery } from '@/api/webhook-queries';
import { focusHeading } from '@/components/form/focus';
import { ReadPageAgain } from '@/components/form/read-again';
import { ThingForm } from '@/components/form/thing-form';
import { PageTitle } from '@/components/page-title';
import { Permitted } from '@/components/permitted';
import { QueryView } from '@/components/query-view';
import { type Field, textOf } from '@/components/record/fields';
import { ThingHistory } from '@/components/record/thing-history';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Fact, Facts, PlainList, Stack } from '@/ui/layout';
import type { DeliveryFilter } from './delivery-filter';
import { DeliveryLog } from './delivery-log';
import styles from './integration.module.css';
import { WebhookActions } from './webhook-actions';
import { useWebhookFields, webhookRequest, webhookValues } from './webhook-fields';
import { WebhookBadge } from './webhook-state';

interface WebhookPageProps {
  id: string;
  filter: DeliveryFilter;
  onFilter: (filter: DeliveryFilter) => void;
}

export function WebhookPage({ id, filter, onFilter }: WebhookPageProps) {
  const { t } = useText();
  const webhook = useQuery(webhookQuery(id));
  const agencies = useQuery(agenciesQuery);
  const over = <Link to="/tich-hop">{t('app.screen.integration')}</Link>;
  return (
    <>
      <PageTitle over={over} lead={webhook.data ? <WebhookBadge webhook={webhook.data} /> : null}>
        {webhook.data?.name ?? t('integration.one')}
      </PageTitle>
      <QueryView queries={{ webhook, agencies }} lines={12}>
        {(data) => (
          <Stack>
            <About webhook={data.webhook} agencies={data.agencies} />
            <Permitted permission="webhook:write">
              {data.webhook.endedAt ? null : <Changing webhook={data.webhook} agencies={data.agencies} />}
            </Permitted>
            <DeliveryLog webhook={data.webhook} filter={filter} onFilter={onFilter} />
            <RecordedHistory webhook={data.webhook} agencies={data.agencies} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}

interface PartProps {
  webhook: Webhook;
  agencies: readonly Agency[];
}

function About({ webhook, agencies }: PartProps) {
  const { t } = useText();
  return (
    <Card title={t('integration.facts')}>
      <Facts>
        <Fact name={t('integration.url')}>
          <span className={styles.address}>{webhook.url}</span>
        </Fact>
        <Fact name={t('integration.agency')}>
          {agencies.find(({ id }) => id === webhook.agencyId)?.name ?? t('agency.unknown')}
        </Fact>
        <Fact name={t('integration.kinds')}>
          <PlainList>
            {webhook.kinds.map((kind) => (
              <li key={kind}>{t(`integration.kind.${kind}`)}</li>
            ))}
          </PlainList>
        </Fact>
        <Fact name={t('integration.created')}>
          {webhook.createdByName}, {formatMoment(new Date(webhook.createdAt))}
        </Fact>
        <Fact name={t('integration.secretChanged')}>{formatMoment(new Date(webhook.secretChangedAt))}</Fact>
        {webhook.endedAt ? (
          <Fact name={t('integration.ended')}>
            {formatMoment(new Date(webhook.endedAt))}: {webhook.endReason}
          </Fact>
        ) : null}
      </Facts>
    </Card>
  );
}

const NO_REASON = { reason: '' };

function Changing({ webhook, agencies }: PartProps) {
  const { t } = useText();
  const [doing, setDoing] = useState<'change' | 'end' | null>(null);
  const fields = useWebhookFields(agencies, false);
  const reason: Field[] = [
    { name: 'reason', label: t('integration.endReason'), kind: 'words', required: true },
  ];
  const done = () => {
    setDoing(null);
    focusHeading();
  };
  const cancel = <Button onClick={() => setDoing(null)}>{t('form.cancel')}</Button>;
  if (doing === null) return <WebhookActions webhook={webhook} onForm={setDoing} />;
  return (
    <Card title={t(`integration.do.${doing}`)}>
      {doing === 'change' ? (
        <ThingForm
          key="change"
          thing={webhook}
          draft={`webhooks.${webhook.id}`}
          fields={fields}
          start={webhookValues(webhook)}
          toValues={webhookValues}
          read={({ id }) => webhookCollection.get(id)}
          save={(values, newest) =>
            webhookCollection.update(newest ?? webhook, {
              ...webhookRequest(values),
              agencyId: webhook.agencyId,
            })
          }
          savedText={({ name }) => t('form.saved', { name })}
          onSaved={done}
          cancel={cancel}
          takesFocus
        />
      ) : (
        <ThingForm
          key="end"
          thing={webhook}
          draft={`webhooks.${webhook.id}.end`}
          fields={reason}
          start={NO_REASON}
          toValues={() => NO_REASON}
          read={({ id }) => webhookCollection.get(id)}
          save={(values, newest) =>
            webhookCollection.act(newest ?? webhook, 'end', { reason: textOf(values.reason) })
          }
          savedText={({ name }) => t('integration.hasEnded', { name })}
          saveLabel={t('integration.do.end')}
          readAgain={<ReadPageAgain />}
          onSaved={done}
          cancel={cancel}
          takesFocus
        />
      )}
    </Card>
  );
}

function RecordedHistory({ webhook, agencies }: PartProps) {
  const { t } = useText();
  const more: Field[] = [
    { name: 'secretChangedAt', label: t('integration.secretChanged'), kind: 'text' },
    { name: 'endedAt', label: t('integration.ended'), kind: 'text' },
    { name: 'endReason', label: t('integration.endReason'), kind: 'words' },
  ];
  return (
    <ThingHistory
      collection="webhooks"
      id={webhook.id}
      fields={[...useWebhookFields(agencies, true), ...more]}
    />
  );
}
