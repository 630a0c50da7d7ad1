import { Link } from '@tanstack/react-router';
import { Menu, Search, WifiOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Account } from '@/api/generated/types.gen';
import { SessionNotice } from '@/auth/session-notice';
import { Toasts } from '@/components/toasts';
import { useText } from '@/i18n/use-text';
import { AccountMenu } from './account-menu';
import { BrandMark } from './brand-mark';
import { DraftNotice } from './draft-notice';
import { Drawer } from './drawer';
import { Navigation } from './navigation';
import { NoticeBell } from './notice-bell';
import styles from './shell.module.css';
import { MoneyUnitSwitch } from './switches';
import { useOnline } from './use-online';

interface ShellProps {
  me: Account;
  planChooser: ReactNode;
  onSearch: () => void;
  children: ReactNode;
}

export function Shell({ me, planChooser, onSearch, children }: ShellProps) {
  const { t } = useText();
  const online = useOnline();
  const [drawer, setDrawer] = useState(false);
  return (
    <div className={styles.shell}>
      <a className={`${styles.skip} no-print`} href="#noi-dung">
        {t('app.skip')}
      </a>
      <header className={`${styles.header} no-print`}>
        <button
          type="button"
          className={`${styles.icon} ${styles.onlyNarrow}`}
          aria-label={t('app.menu')}
          onClick={() => setDrawer(true)}
        >
          <Menu size={22} aria-hidden="true" />
        </button>
        <Link to="/" className={styles.brand}>
          <BrandMark />
          {t('app.name')}
        </Link>
        <div className={styles.plan}>{planChooser}</div>
        <div className={styles.space} />
        <button type="button" className={styles.search} onClick={onSearch} aria-label={t('search.open')}>
          <Search size={18} aria-hidden="true" />
          <span>{t('search.title')}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <div className={styles.wide}>
          <MoneyUnitSwitch />
        </div>
        <NoticeBell />
        <AccountMenu me={me} />
      </header>
      {online ? null : (
        <div className={`${styles.offline} no-print`} role="status">
          <WifiOff size={18} aria-hidden="true" />
          {t('app.offline.line')}
        </div>
      )}
      <SessionNotice />
      <DraftNotice />
      <div className={styles.body}>
        <div className={`${styles.side} no-print`}>
          <Navigation />
        </div>
        <div className={styles.content}>
          <main className={styles.main} id="noi-dung" tabIndex={-1}>
            {children}
          </main>
          <Toasts />
        </div>
      </div>
      {drawer ? <Drawer me={me} planChooser={planChooser} onClose={() => setDrawer(false)} /> : null}
    </div>
  );
}
