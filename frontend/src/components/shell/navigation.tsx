import { Link } from '@tanstack/react-router';
import { useText } from '@/i18n/use-text';
import styles from './shell.module.css';
import { useScreens } from './use-screens';

export function Navigation({ onChoose }: { onChoose?: () => void }) {
  const { t } = useText();
  const screens = useScreens();
  return (
    <nav aria-label={t('app.navigation')}>
      <ul className={styles.nav}>
        {screens.map(({ to, name, icon: Icon }) => (
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
