import { LogIn } from 'lucide-react';
import { useEffect } from 'react';
import { signInUrl } from '@/auth/sign-in';
import { LanguageSwitch } from '@/components/shell/switches';
import { useText } from '@/i18n/use-text';
import { ButtonAnchor } from '@/ui/button';
import styles from './welcome.module.css';

/** The page before signing in: what this is, and one button. */
export function Welcome({ returnTo }: { returnTo: string | undefined }) {
  const { t } = useText();
  useEffect(() => {
    document.title = `${t('access.signIn')} – ${t('app.name')}`;
  });
  return (
    <div className={styles.welcome}>
      <h1>{t('access.welcome.title')}</h1>
      <p className={styles.lead}>{t('access.welcome.text')}</p>
      <ButtonAnchor look="primary" large href={signInUrl(returnTo ?? '/')}>
        <LogIn size={19} aria-hidden="true" />
        {t('access.signIn')}
      </ButtonAnchor>
      <p className={styles.help}>{t('access.welcome.help')}</p>
      <LanguageSwitch />
    </div>
  );
}
