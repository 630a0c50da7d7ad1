import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { noticeCountQuery } from '@/api/notice-queries';
import { useText } from '@/i18n/use-text';
import styles from './notice-bell.module.css';
import { useScreens } from './use-screens';

/** How many notices are new; for those who have something to do. */
export function NoticeBell() {
  const { t } = useText();
  const works = useScreens().some(({ to }) => to === '/viec-cua-toi');
  const unread = useQuery({ ...noticeCountQuery, enabled: works }).data?.unread ?? 0;
  if (!works) return null;
  return (
    <Link to="/viec-cua-toi" className={styles.bell} aria-label={t('app.notices', { count: unread })}>
      <Bell size={20} aria-hidden="true" />
      {unread > 0 ? (
        <span className={styles.count} aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
    </Link>
  );
}
