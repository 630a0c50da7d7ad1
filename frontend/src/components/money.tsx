import { Hourglass } from 'lucide-react';
import type { FundingSum } from '@/api/generated/types.gen';
import { useMoneyUnit } from '@/components/money-unit';
import { useText } from '@/i18n/use-text';
import { formatMoney } from '@/lib/money';
import { Badge } from '@/ui/badge';
import styles from './money.module.css';

interface MoneyProps {
  amount: number;
  /** Write the unit too, where no caption or column head says it. */
  withUnit?: boolean;
}

export function Money({ amount, withUnit }: MoneyProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const exact = `${formatMoney(amount, 'dong')} ${t('app.unit.dong')}`;
  return (
    <data className="figures" value={amount} title={exact}>
      {formatMoney(amount, unit)}
      {withUnit ? ` ${t(`app.unit.${unit}`)}` : null}
    </data>
  );
}

/** Money that the plan promises without saying how much: a state of its own, never 0. */
export function PendingMoney({ words }: { words?: string | null }) {
  const { t } = useText();
  return (
    <Badge tone="warn" icon={Hourglass} title={words ?? undefined}>
      {t('funding.pending')}
    </Badge>
  );
}

/** The stated part of a sum, and under it, if so, that another part is not known. */
export function StatedMoney({ sum: { amount, pending } }: { sum: FundingSum }) {
  const { t } = useText();
  if (amount === null) return pending > 0 ? <PendingMoney /> : <>–</>;
  return (
    <span className={styles.stated}>
      <Money amount={amount} />
      {pending > 0 ? (
        <Badge tone="warn" icon={Hourglass}>
          {t('funding.pending.part')}
        </Badge>
      ) : null}
    </span>
  );
}
