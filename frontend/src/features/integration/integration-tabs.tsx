import { Link } from '@tanstack/react-router';
import { Permitted } from '@/components/permitted';
import { useText } from '@/i18n/use-text';
import styles from '@/ui/tab-bar.module.css';

/** What is sent to other systems, and what they read by themselves. */
export function IntegrationTabs() {
  const { t } = useText();
  return (
    <nav aria-label={t('integration.tabs')} className={`${styles.bar} no-print`}>
      <Link to="/tich-hop" activeOptions={{ exact: true, includeSearch: false }}>
        {t('integration.tab.webhooks')}
      </Link>
      <Permitted permission="change:read">
        <Link to="/tich-hop/thay-doi" activeOptions={{ includeSearch: false }}>
          {t('integration.tab.changes')}
        </Link>
      </Permitted>
    </nav>
  );
}
