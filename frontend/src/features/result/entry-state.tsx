import { Check, CloudOff, LoaderCircle, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useText } from '@/i18n/use-text';
import { formatTime } from '@/lib/date';
import styles from './result.module.css';
import type { Entry } from './use-entry';

/** One line that says whether everything is saved. */
export function EntryState({ entry }: { entry: Entry }) {
  const { t } = useText();
  const { pending, isSaving, savedAt, lost } = entry;
  const count = Object.keys(pending).length;
  const state = (): [LucideIcon, string] | null => {
    if (count > 0 && lost) return [CloudOff, t('result.state.lost', { count })];
    if (isSaving) return [LoaderCircle, t('result.state.saving', { count })];
    if (count > 0) return [TriangleAlert, t('result.state.unsaved', { count })];
    return savedAt ? [Check, t('result.state.saved', { time: formatTime(savedAt) })] : null;
  };
  const shown = state();
  const Icon = shown?.[0];
  return (
    <p className={styles.state} role="status">
      {Icon ? <Icon size={16} aria-hidden="true" /> : null}
      {shown?.[1] ?? t('result.state.idle')}
    </p>
  );
}
