import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { webhookCollection } from '@/api/collections';
import type { Webhook } from '@/api/generated/types.gen';
import { agenciesQuery } from '@/api/queries';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { SecretOnce } from './secret-once';
import { NEW_WEBHOOK, useWebhookFields, webhookRequest, webhookValues } from './webhook-fields';

/** The administrator sets up where a unit's system is told of what happens. */
export function NewWebhook() {
  const { t } = useText();
  return (
    <FormPage
      title={t('integration.new')}
      lead={t('integration.new.lead')}
      over={<Link to="/tich-hop">{t('app.screen.integration')}</Link>}
      permission="webhook:write"
    >
      <WebhookForm />
    </FormPage>
  );
}

function WebhookForm() {
  const { t } = useText();
  const navigate = useNavigate();
  const [created, setCreated] = useState<Webhook | null>(null);
  const agencies = useQuery(agenciesQuery);
  const fields = useWebhookFields(agencies.data ?? [], true);
  if (created?.secret) {
    const { id, secret } = created;
    return (
      <SecretOnce
        secret={secret}
        onDone={() => void navigate({ to: '/tich-hop/$id', params: { id }, ignoreBlocker: true })}
      />
    );
  }
  return (
    <QueryView queries={{ agencies }} lines={8}>
      {() => (
        <ThingForm<Webhook>
          thing={null}
          draft="webhooks.new"
          fields={fields}
          start={NEW_WEBHOOK}
          toValues={webhookValues}
          read={({ id }) => webhookCollection.get(id)}
          save={(values) => webhookCollection.create(webhookRequest(values))}
          savedText={({ name }) => t('form.saved', { name })}
          onSaved={setCreated}
          cancel={
            <Link to="/tich-hop" className={buttonClass()}>
              {t('form.cancel')}
            </Link>
          }
        />
      )}
    </QueryView>
  );
}
