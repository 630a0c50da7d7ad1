import { Link } from '@tanstack/react-router';
import { useText } from '@/i18n/use-text';
import { SCREENS } from './screens';
import styles from './shell.module.css';

export function Navigation({ onChoose }: { onChoose?: () => void }) {
  const { t } = useText();
  return (
    <nav aria-label={t('app.navigation')}>
      <ul className={styles.nav}>
        {SCREENS.map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} onClick={onChoose}>
              <Icon size={18} aria-hidden="true" />
              {t(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
