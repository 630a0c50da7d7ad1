import { EyeOff } from 'lucide-react';
import type { FundingFigures } from '@/api/generated/types.gen';
import { Money, StatedMoney } from '@/components/money';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import styles from './moneytable.module.css';

export type LedgerFigure = 'allocated' | 'passedOn' | 'spent' | 'remaining';

interface FigureProps {
  figures: FundingFigures;
  name: LedgerFigure;
}

/** One figure of the ledger. What no decision has touched is no 0, and what is out of sight says so. */
export function Figure({ figures, name }: FigureProps) {
  const { t } = useText();
  const amount = figures[name];
  if (amount !== null) return <Money amount={amount} />;
  if (figures.withheld > 0) {
    return (
      <Badge tone="note" icon={EyeOff} title={t('moneytable.withheld.hint')}>
        {t('moneytable.withheld')}
      </Badge>
    );
  }
  return <span title={t('moneytable.undecided.hint')}>–</span>;
}

/** What the plan's own text says. */
export function Stated({ figures }: { figures: FundingFigures }) {
  return <StatedMoney sum={figures.stated} />;
}

/** Allocated less stated, with its sign; a dash where they can't be compared. */
export function Difference({ figures }: { figures: FundingFigures }) {
  const { difference } = figures;
  if (difference === null) return <>–</>;
  if (difference === 0) return <Money amount={0} />;
  return (
    <span className={styles.together}>
      {difference > 0 ? '+' : ''}
      <Money amount={difference} />
    </span>
  );
}
