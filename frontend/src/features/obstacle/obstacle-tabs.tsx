import { Link } from '@tanstack/react-router';
import { useText } from '@/i18n/use-text';
import styles from '@/ui/tab-bar.module.css';

/** What is being dealt with, and what came of it for all. */
export function ObstacleTabs() {
  const { t } = useText();
  return (
    <nav aria-label={t('obstacle.tabs')} className={`${styles.bar} no-print`}>
      <Link to="/vuong-mac" activeOptions={{ exact: true, includeSearch: false }}>
        {t('obstacle.tab.obstacles')}
      </Link>
      <Link to="/vuong-mac/huong-dan" activeOptions={{ includeSearch: false }}>
        {t('obstacle.tab.guidance')}
      </Link>
    </nav>
  );
}
