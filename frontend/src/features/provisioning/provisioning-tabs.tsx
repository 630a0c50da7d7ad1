import { Link } from '@tanstack/react-router';
import { useText } from '@/i18n/use-text';
import styles from '@/ui/tab-bar.module.css';

/** Units with those who work for them, and what the register's changes ask of Keycloak. */
export function ProvisioningTabs() {
  const { t } = useText();
  return (
    <nav aria-label={t('provisioning.tabs')} className={`${styles.bar} no-print`}>
      <Link to="/phan-quyen" activeOptions={{ exact: true, includeSearch: false }}>
        {t('provisioning.tab.units')}
      </Link>
      <Link to="/phan-quyen/viec-dong-bo" activeOptions={{ includeSearch: false }}>
        {t('provisioning.tab.tasks')}
      </Link>
    </nav>
  );
}
