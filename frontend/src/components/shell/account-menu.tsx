import { Link } from '@tanstack/react-router';
import { CircleUserRound } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Account } from '@/api/generated/types.gen';
import { SignOutLink } from '@/auth/sign-out-link';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import styles from './account-menu.module.css';
import { LanguageSwitch, UnitSwitch } from './switches';

export function AccountMenu({ me }: { me: Account }) {
  const { t } = useText();
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  useEffect(() => {
    const closeOutside = (event: Event) => {
      const menu = details.current;
      if (!menu?.open) return;
      const outside = event instanceof PointerEvent && !menu.contains(event.target as Node);
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      if (escaped) menu.querySelector('summary')?.focus();
      if (outside || escaped) menu.open = false;
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('keydown', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('keydown', closeOutside);
    };
  }, []);
  return (
    <details className={styles.account} ref={details}>
      <summary aria-label={t('account.account.of', { name: me.fullName })}>
        <CircleUserRound size={20} aria-hidden="true" />
        {me.fullName}
      </summary>
      <div className={styles.sheet}>
        <UnitSwitch />
        <LanguageSwitch />
        <Link to="/tai-khoan" className={buttonClass()} onClick={close}>
          {t('app.screen.account')}
        </Link>
        <SignOutLink />
      </div>
    </details>
  );
}
