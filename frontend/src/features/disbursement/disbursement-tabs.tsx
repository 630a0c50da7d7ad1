import { Link } from '@tanstack/react-router';
import { useText } from '@/i18n/use-text';
import styles from '@/ui/tab-bar.module.css';

/** What was paid, and how the spending goes. */
export function DisbursementTabs() {
  const { t } = useText();
  return (
    <nav aria-label={t('disbursement.tabs')} className={`${styles.bar} no-print`}>
      <Link to="/kinh-phi/giai-ngan" activeOptions={{ exact: true, includeSearch: false }}>
        {t('disbursement.tab.register')}
      </Link>
      <Link to="/kinh-phi/giai-ngan/tien-do" activeOptions={{ includeSearch: false }}>
        {t('disbursement.tab.progress')}
      </Link>
    </nav>
  );
}
