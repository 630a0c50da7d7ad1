import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Account } from '@/api/generated/types.gen';
import { SignOutLink } from '@/auth/sign-out-link';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import styles from './drawer.module.css';
import { Navigation } from './navigation';
import { LanguageSwitch, MoneyUnitSwitch, UnitSwitch } from './switches';

interface DrawerProps {
  me: Account;
  planChooser: ReactNode;
  onClose: () => void;
}

/** The menu on a narrow screen, with everything that the header has no room for. */
export function Drawer({ me, planChooser, onClose }: DrawerProps) {
  const { t } = useText();
  return (
    <Dialog label={t('app.menu')} place="side" onClose={onClose}>
      <div className={styles.drawer}>
        <div className={styles.drawerTop}>
          {me.fullName}
          <button type="button" className={styles.close} aria-label={t('app.close')} onClick={onClose}>
            <X size={22} aria-hidden="true" />
          </button>
        </div>
        <div>{planChooser}</div>
        <UnitSwitch />
        <Navigation onChoose={onClose} />
        <div className={styles.switches}>
          <MoneyUnitSwitch />
          <LanguageSwitch />
        </div>
        <Link to="/tai-khoan" className={buttonClass()} onClick={onClose}>
          {t('app.screen.account')}
        </Link>
        <SignOutLink />
      </div>
    </Dialog>
  );
}
