import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import type { Indicator, TargetTotal } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';
import { pairOf, rateText } from '@/lib/rate';
import styles from './indicator.module.css';

interface TargetSumsProps {
  /** In the order of the columns. */
  indicators: readonly Indicator[];
  totals: readonly TargetTotal[];
  areas: number;
}

/** What the areas come to, indicator by indicator, and how that stands against the district's target. */
export function TargetSums({ indicators, totals, areas }: TargetSumsProps) {
  const { t } = useText();
  return (
    <tr>
      <th scope="row">
        {t('indicator.communes.sum', { count: areas })}
        <span className={styles.sumDetail}>{t('indicator.grid.against')}</span>
      </th>
      {indicators.map((indicator) => {
        const total = totals.find(({ indicatorId }) => indicatorId === indicator.id);
        return (
          <td key={indicator.id}>
            {total ? <Sum indicator={indicator} total={total} areas={areas} /> : '–'}
          </td>
        );
      })}
    </tr>
  );
}

function Sum({ indicator, total, areas }: { indicator: Indicator; total: TargetTotal; areas: number }) {
  const { t } = useText();
  const { sum, without, withoutPair, difference, verdict } = total;
  const isRate = indicator.kind === 'RATIO';
  if (indicator.kind !== 'COUNT' && !(isRate && sum !== null)) {
    return (
      <>
        –
        <span className={styles.sumDetail}>
          {without < areas ? t('indicator.grid.told', { count: areas - without, all: areas }) : null}{' '}
          {t(isRate && withoutPair > 0 ? 'indicator.grid.noPairs' : 'indicator.grid.notAdded')}
        </span>
      </>
    );
  }
  const by = formatNumber(Math.abs(difference ?? 0));
  return (
    <>
      {isRate ? rateText(sum, pairOf(total.numerator, total.denominator), indicator.decimals) : null}
      {!isRate && (sum === null ? '–' : formatNumber(sum))}
      <span
        className={`${styles.sumDetail} ${verdict === 'SHORT' || verdict === 'OVER' ? styles.warned : ''}`}
      >
        {verdict === 'EQUAL' ? <CircleCheck size={13} aria-hidden="true" /> : null}
        {verdict === 'SHORT' || verdict === 'OVER' ? <TriangleAlert size={13} aria-hidden="true" /> : null}
        {verdict === 'UNKNOWN' ? <CircleHelp size={13} aria-hidden="true" /> : null}{' '}
        {t(`indicator.grid.verdict.${verdict}`, { by })}
        {without > 0 ? ` ${t('indicator.grid.without', { count: without })}` : null}
        {withoutPair > 0 ? ` ${t('indicator.grid.withoutPair', { count: withoutPair })}` : null}
        {verdict === 'UNKNOWN' && !isRate && difference !== null && difference < 0
          ? ` ${t('indicator.grid.left', { left: by })}`
          : null}
      </span>
    </>
  );
}
