import { Link } from '@tanstack/react-router';
import { useText } from '@/i18n/use-text';
import styles from '@/ui/tab-bar.module.css';

/** What is asked, who has answered, and the days on which nothing is due. */
export function RoundTabs() {
  const { t } = useText();
  return (
    <nav aria-label={t('round.tabs')} className={`${styles.bar} no-print`}>
      <Link to="/ky-bao-cao" activeOptions={{ exact: true, includeSearch: false }}>
        {t('round.tab.rounds')}
      </Link>
      <Link to="/ky-bao-cao/theo-doi" activeOptions={{ includeSearch: false }}>
        {t('round.tab.board')}
      </Link>
      <Link to="/ky-bao-cao/ngay-nghi" activeOptions={{ includeSearch: false }}>
        {t('round.tab.holidays')}
      </Link>
    </nav>
  );
}
