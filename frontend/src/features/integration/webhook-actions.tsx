import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { webhookCollection } from '@/api/collections';
import type { Webhook } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';
import { Inline } from '@/ui/layout';
import { SecretOnce } from './secret-once';

interface WebhookActionsProps {
  webhook: Webhook;
  onForm: (form: 'change' | 'end') => void;
}

/** What the administrator does with a webhook that runs. */
export function WebhookActions({ webhook, onForm }: WebhookActionsProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const acting = useMutation({
    mutationFn: (action: 'ping' | 'rotate-secret') => webhookCollection.act(webhook, action, {}),
    onSuccess: async (after, action) => {
      if (action === 'ping') showToast({ text: t('integration.pinged') });
      else setSecret(after.secret);
      await refreshEverything(queries);
    },
  });
  if (secret) return <SecretOnce secret={secret} onDone={() => setSecret(null)} />;
  return (
    <>
      {acting.error instanceof ProblemError ? <ProblemNotice problem={acting.error} /> : null}
      <Inline>
        <Button onClick={() => acting.mutate('ping')}>{t('integration.do.ping')}</Button>
        <Button onClick={() => onForm('change')}>{t('integration.do.change')}</Button>
        <Button onClick={() => setAsked(true)}>{t('integration.do.rotate')}</Button>
        <Button onClick={() => onForm('end')}>{t('integration.do.end')}</Button>
      </Inline>
      {asked ? (
        <Dialog label={t('integration.do.rotate')} onClose={() => setAsked(false)}>
          <DialogContent
            actions={
              <>
                <Button
                  look="primary"
                  onClick={() => {
                    acting.mutate('rotate-secret');
                    setAsked(false);
                  }}
                >
                  {t('integration.do.rotate')}
                </Button>
                <Button onClick={() => setAsked(false)}>{t('form.cancel')}</Button>
              </>
            }
          >
            <h2>{t('integration.do.rotate')}</h2>
            <p>{t('integration.rotate.ask')}</p>
          </DialogContent>
        </Dialog>
      ) : null}
    </>
  );
}
