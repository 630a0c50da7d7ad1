import { TriangleAlert } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useText } from '@/i18n/use-text';
import { draftStore } from '@/lib/draft-store';
import styles from './shell.module.css';

/** Told at once, while what was typed can still be saved: this machine does not keep it. */
export function DraftNotice() {
  const { t } = useText();
  const refuses = useSyncExternalStore(draftStore.subscribe, draftStore.refuses);
  if (!refuses) return null;
  return (
    <div className={`${styles.offline} no-print`} role="alert">
      <TriangleAlert size={18} aria-hidden="true" />
      {t('app.draftsNotKept')}
    </div>
  );
}
