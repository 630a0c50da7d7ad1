import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { meQuery } from '@/api/queries';
import type { MessageId } from '@/i18n/message-id';
import { useText } from '@/i18n/use-text';
import styles from '@/ui/tab-bar.module.css';

interface Tab {
  to: string;
  name: MessageId;
  /** Who lacks it would only be refused there. */
  permission: string;
}

/** What can be seen of money, from where it comes from to how its year is closed. */
const TABS: readonly Tab[] = [
  { to: '/kinh-phi', name: 'money.tab.matrix', permission: 'funding:read' },
  { to: '/kinh-phi/quyet-dinh', name: 'money.tab.decisions', permission: 'money:read' },
  { to: '/kinh-phi/giai-ngan', name: 'money.tab.disbursements', permission: 'money:read' },
  { to: '/kinh-phi/doi-chieu', name: 'money.tab.reconciliation', permission: 'money:read' },
  { to: '/kinh-phi/huy-dong', name: 'money.tab.contributions', permission: 'money:read' },
  { to: '/kinh-phi/tin-dung', name: 'money.tab.credit', permission: 'money:read' },
  { to: '/kinh-phi/doi-ung', name: 'money.tab.counterpart', permission: 'funding:read' },
  { to: '/kinh-phi/quyet-toan', name: 'money.tab.settlement', permission: 'money:read' },
];

export function MoneyTabs() {
  const { t } = useText();
  const { routesByPath } = useRouter();
  const permissions = useQuery({ ...meQuery, enabled: false }).data?.permissions ?? [];
  // A screen that this version does not have yet gets its tab by having its route.
  const tabs = TABS.filter(({ to, permission }) => to in routesByPath && permissions.includes(permission));
  return (
    <nav aria-label={t('money.tabs')} className={`${styles.bar} no-print`}>
      {tabs.map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/kinh-phi', includeSearch: false }}>
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
