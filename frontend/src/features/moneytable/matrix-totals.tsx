import type { ReactNode } from 'react';
import type { FundingMatrix } from '@/api/generated/types.gen';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { useText } from '@/i18n/use-text';
import { formatShare } from '@/lib/number';
import styles from './moneytable.module.css';

interface MatrixTotalsProps {
  matrix: FundingMatrix;
  ofAgency: boolean;
}

/** The figures that everybody asks for first. */
export function MatrixTotals({ matrix: { total }, ofAgency }: MatrixTotalsProps) {
  const { t } = useText();
  const figures: { name: string; amount: number | null; hint: ReactNode }[] = [
    ...(ofAgency
      ? []
      : [
          {
            name: t('moneytable.stated'),
            amount: total.stated.amount,
            hint: t('moneytable.pending.count', { count: total.stated.pending }),
          },
        ]),
    {
      name: t(ofAgency ? 'moneytable.received' : 'moneytable.allocated'),
      amount: total.allocated,
      hint: ofAgency
        ? null
        : t('moneytable.shareOfStated', { share: formatShare(total.allocated, total.stated.amount) }),
    },
    {
      name: t(ofAgency ? 'moneytable.given' : 'moneytable.passedOn'),
      amount: total.passedOn,
      hint: t('moneytable.shareOfAllocated', { share: formatShare(total.passedOn, total.allocated) }),
    },
    {
      name: t('moneytable.spent'),
      amount: total.spent,
      hint: t('moneytable.shareOfAllocated', { share: formatShare(total.spent, total.allocated) }),
    },
    {
      name: t(ofAgency ? 'moneytable.held' : 'moneytable.remaining'),
      amount: total.remaining,
      hint:
        total.withheld > 0
          ? t('moneytable.withheld.count', { count: total.withheld })
          : ofAgency
            ? null
            : t('moneytable.stillPending', { count: total.pending }),
    },
  ];
  return (
    <dl className={styles.totals}>
      {figures.map(({ name, amount, hint }) => (
        <div key={name} className={styles.total}>
          <dt>{name}</dt>
          <dd>
            <Total amount={amount} />
            <span className={styles.hint}>{amount === null ? t('moneytable.undecided.hint') : hint}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Total({ amount }: { amount: number | null }) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  if (amount === null) return <>–</>;
  return (
    <>
      <Money amount={amount} />
      <span className={styles.unit}> {t(`app.unit.${unit}`)}</span>
    </>
  );
}
