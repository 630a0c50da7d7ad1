import type { ReactNode } from 'react';
import { BrandMark } from '@/components/shell/brand-mark';
import { useText } from '@/i18n/use-text';
import styles from './plain-page.module.css';

/** A page without the menus: before signing in, and when nothing else can be shown. */
export function PlainPage({ children }: { children: ReactNode }) {
  const { t } = useText();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <a href="/" className={styles.brand}>
          <BrandMark />
          {t('app.name')}
        </a>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
