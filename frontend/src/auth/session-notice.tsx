import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useText } from '@/i18n/use-text';
import { Button, ButtonAnchor } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';
import { emptyPage } from './empty-page';
import { session, useSession } from './session';
import styles from './session-notice.module.css';
import { signInUrl } from './sign-in';

/** The session is over, the page is not: people may finish reading, and come back to where they were. */
export function SessionNotice() {
  const { t } = useText();
  const state = useSession();
  const href = useLocation({ select: (location) => location.href });
  useEffect(() => {
    if (state === 'active') return;
    window.addEventListener('pagehide', emptyPage);
    return () => window.removeEventListener('pagehide', emptyPage);
  }, [state]);
  if (state === 'active') return null;
  const signInAgain = (
    <ButtonAnchor look="primary" href={signInUrl(href)}>
      {t('access.signInAgain')}
    </ButtonAnchor>
  );
  if (state === 'expiredAndSeen') {
    return (
      <div className={styles.line} role="status">
        <strong>{t('access.expired.title')}</strong>
        {signInAgain}
      </div>
    );
  }
  return (
    <Dialog label={t('access.expired.title')} onClose={session.see}>
      <DialogContent
        actions={
          <>
            {signInAgain}
            <Button onClick={session.see}>{t('access.expired.stay')}</Button>
          </>
        }
      >
        <h2>{t('access.expired.title')}</h2>
        <p>{t('access.expired.text')}</p>
      </DialogContent>
    </Dialog>
  );
}
