import { useId, useRef } from 'react';
import { takeFocus } from '@/components/form/focus';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Inline, Stack } from '@/ui/layout';
import styles from './integration.module.css';

/** The secret of a webhook, this once: nobody can read it later. */
export function SecretOnce({ secret, onDone }: { secret: string; onDone: () => void }) {
  const { t } = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      showToast({ text: t('integration.secret.copied') });
    } catch {
      // The browser does not let us: what is chosen can be copied by hand.
      field.current?.select();
      showToast({ text: t('integration.secret.byHand') });
    }
  };
  return (
    <Card title={t('integration.secret')}>
      <Stack>
        <p id={`${id}-hint`}>{t('integration.secret.once')}</p>
        <label className={styles.secret} htmlFor={id}>
          {t('integration.secret.label')}
          <input
            id={id}
            ref={field}
            value={secret}
            readOnly
            spellCheck={false}
            aria-describedby={`${id}-hint`}
          />
        </label>
        <Inline>
          <Button look="primary" ref={takeFocus} onClick={() => void copy()}>
            {t('integration.secret.copy')}
          </Button>
          <Button onClick={onDone}>{t('integration.secret.done')}</Button>
        </Inline>
      </Stack>
    </Card>
  );
}
