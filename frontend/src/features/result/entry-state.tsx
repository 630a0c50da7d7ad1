import { Check, CloudOff, LoaderCircle, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useText } from '@/i18n/use-text';
import { formatTime } from '@/lib/date';
import styles from './result.module.css';
import type { Entry } from './use-entry';

/** One line that says whether everything is saved: what is on its way by itself, and what somebody has to mend first. */
export function EntryState({ entry }: { entry: Entry }) {
  const { t } = useText();
  const { waiting, toMend, isSaving, savedAt, lost } = entry;
  const onItsWay = (): [LucideIcon, string] | null => {
    if (waiting === 0) return null;
    if (lost) return [CloudOff, t('result.state.lost', { count: waiting })];
    if (isSaving) return [LoaderCircle, t('result.state.saving', { count: waiting })];
    return [TriangleAlert, t('result.state.unsaved', { count: waiting })];
  };
  const wrong: [LucideIcon, string] | null =
    toMend > 0 ? [TriangleAlert, t('result.state.wrong', { count: toMend })] : null;
  const told = [onItsWay(), wrong].filter((one) => one !== null);
  const settled: [LucideIcon | null, string] = savedAt
    ? [Check, t('result.state.saved', { time: formatTime(savedAt) })]
    : [null, t('result.state.idle')];
  return (
    <p className={styles.state} role="status">
      {(told.length > 0 ? told : [settled]).map(([Icon, text]) => (
        <span key={text}>
          {Icon ? <Icon size={16} aria-hidden="true" /> : null}
          {text}
        </span>
      ))}
    </p>
  );
}
