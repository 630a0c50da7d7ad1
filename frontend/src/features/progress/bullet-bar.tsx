import { useText } from '@/i18n/use-text';
import styles from './bullet-bar.module.css';

interface BulletBarProps {
  accepted: number | null;
  /** With what is sent in and not accepted yet; absent for who does not see it. */
  provisional: number | null;
  expected: number | null;
  target: number | null;
  /** Where the bar ends, for bars that are read against each other. */
  max?: number;
}

/**
 * A figure against its target: a bar for what is accepted within a paler one for what is sent in, a tick for what a straight
 * line would have brought by now, an upright for the target. The figures themselves are told beside it.
 */
export function BulletBar({ accepted, provisional, expected, target, max }: BulletBarProps) {
  const end = max ?? Math.max(accepted ?? 0, provisional ?? 0, expected ?? 0, target ?? 0) * 1.06;
  if (end <= 0) return null;
  const at = (value: number) => `${Math.min(100, Math.max(0, (value / end) * 100))}%`;
  return (
    <svg className={styles.bar} aria-hidden="true" focusable="false">
      <rect className={styles.track} width="100%" height="18" y="3" />
      {provisional === null ? null : (
        <rect className={styles.provisional} width={at(provisional)} height="18" y="3" />
      )}
      {accepted === null ? null : <rect className={styles.accepted} width={at(accepted)} height="8" y="8" />}
      {expected === null ? null : (
        <line className={styles.expected} x1={at(expected)} x2={at(expected)} y1="0" y2="24" />
      )}
      {target === null ? null : (
        <line className={styles.target} x1={at(target)} x2={at(target)} y1="0" y2="24" />
      )}
    </svg>
  );
}

/** What the parts of the bars mean. */
export function BulletLegend({ provisional }: { provisional: boolean }) {
  const { t } = useText();
  const marks = ['accepted', ...(provisional ? ['provisional'] : []), 'expected', 'target'] as const;
  return (
    <ul className={styles.legend} aria-hidden="true">
      {marks.map((mark) => (
        <li key={mark}>
          <svg className={styles.swatch} aria-hidden="true" focusable="false">
            {mark === 'accepted' ? <rect className={styles.accepted} width="20" height="8" y="4" /> : null}
            {mark === 'provisional' ? <rect className={styles.provisional} width="20" height="16" /> : null}
            {mark === 'expected' ? <line className={styles.expected} x1="10" x2="10" y1="0" y2="16" /> : null}
            {mark === 'target' ? <line className={styles.target} x1="10" x2="10" y1="0" y2="16" /> : null}
          </svg>
          {t(`progress.mark.${mark as 'accepted' | 'provisional' | 'expected' | 'target'}`)}
        </li>
      ))}
    </ul>
  );
}
