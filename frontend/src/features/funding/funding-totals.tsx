import { useQuery } from '@tanstack/react-query';
import { fundingSummaryQuery } from '@/api/funding-queries';
import type { FundingSummary } from '@/api/generated/types.gen';
import { useChosenPlan } from '@/components/chosen-plan';
import { sumOf } from '@/components/funding-line';
import { Money, PendingMoney } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { formatShare } from '@/lib/number';
import styles from './funding-totals.module.css';

/** The three figures that everybody asks for, and how much of the plan has none. */
export function FundingTotals() {
  const plan = useChosenPlan();
  const summary = useQuery(fundingSummaryQuery(plan.id));
  return (
    <QueryView queries={{ summary }} lines={3}>
      {(data) => <Totals summary={data.summary} />}
    </QueryView>
  );
}

function Totals({ summary }: { summary: FundingSummary }) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const central = sumOf(summary.bySource, 'CENTRAL').amount;
  const provincial = sumOf(summary.bySource, 'PROVINCIAL_COUNTERPART').amount;
  const total = summary.total.amount;
  const totals = [
    { name: t('funding.totalStated'), amount: total, hint: t('funding.totalStated.hint') },
    {
      name: t('funding.source.CENTRAL'),
      amount: central,
      hint: t('funding.shareOfTotal', { share: formatShare(central, total) }),
    },
    {
      name: t('funding.source.PROVINCIAL_COUNTERPART'),
      amount: provincial,
      hint: t('funding.shareOfCentral', { share: formatShare(provincial, central) }),
    },
  ];
  return (
    <dl className={styles.totals}>
      {totals.map(({ name, amount, hint }) => (
        <div key={name} className={styles.total}>
          <dt>{name}</dt>
          <dd>
            {amount === null ? <PendingMoney /> : <Money amount={amount} />}
            {amount === null ? null : <span className={styles.unit}> {t(`app.unit.${unit}`)}</span>}
            <span className={styles.hint}>{hint}</span>
          </dd>
        </div>
      ))}
      <div className={styles.total}>
        <dt>{t('funding.pendingLines')}</dt>
        <dd>
          <span className="figures">{summary.total.pending}</span>
          <span className={styles.unit}>
            {' '}
            {t('funding.pendingLines.unit', { count: summary.total.pending })}
          </span>
          <span className={styles.hint}>{t('funding.pendingLines.hint')}</span>
        </dd>
      </div>
    </dl>
  );
}
