import { CircleCheck, CircleDashed, CircleSlash, type LucideIcon, Scale } from 'lucide-react';
import type { ReconciliationCount, ReconciliationStatus } from '@/api/generated/types.gen';
import { Money } from '@/components/money';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';
import styles from './treasury.module.css';

export const STATUS_ICONS: Record<ReconciliationStatus, LucideIcon> = {
  MATCHED: CircleCheck,
  DIFFERENT_AMOUNT: Scale,
  MISSING_HERE: CircleDashed,
  MISSING_THERE: CircleSlash,
};

interface ComparisonCountsProps {
  counts: readonly ReconciliationCount[];
  status: ReconciliationStatus | undefined;
  onStatus: (status: ReconciliationStatus | undefined) => void;
}

/** How many vouchers agree, and how: each a button that shows only those. */
export function ComparisonCounts({ counts, status, onStatus }: ComparisonCountsProps) {
  const { t } = useText();
  return (
    <ul className={styles.counts} aria-label={t('treasury.counts')}>
      {counts.map((count) => {
        const Icon = STATUS_ICONS[count.status];
        return (
          <li key={count.status}>
            <button
              type="button"
              className={styles.count}
              aria-pressed={status === count.status}
              onClick={() => onStatus(status === count.status ? undefined : count.status)}
            >
              <span className={styles.name}>
                <Icon size={16} aria-hidden="true" />
                {t(`treasury.status.${count.status}`)}
              </span>
              <strong className="figures">{formatNumber(count.vouchers)}</strong>
              <span className={styles.sum}>
                {t('treasury.ofTreasury')}: <Money amount={count.treasuryAmount} />
              </span>
              <span className={styles.sum}>
                {t('treasury.ofRegister')}: <Money amount={count.registeredAmount} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
