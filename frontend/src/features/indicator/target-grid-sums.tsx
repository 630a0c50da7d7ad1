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

interface SumProps {
  indicator: Indicator;
  total: TargetTotal;
  areas: number;
}

function Sum({ indicator, total, areas }: SumProps) {
  const { sum } = total;
  if (indicator.kind !== 'COUNT' && (indicator.kind !== 'RATIO' || sum === null)) {
    return <NotAdded indicator={indicator} total={total} areas={areas} />;
  }
  const figure = sum === null ? '–' : formatNumber(sum);
  return (
    <>
      {indicator.kind === 'RATIO'
        ? rateText(sum, pairOf(total.numerator, total.denominator), indicator.decimals)
        : figure}
      <Verdict total={total} mayStillAdd={indicator.kind === 'COUNT'} />
    </>
  );
}

/** Points are not added, nor are percentages alone. */
function NotAdded({ indicator, total: { without, withoutPair }, areas }: SumProps) {
  const { t } = useText();
  const lacksPairs = indicator.kind === 'RATIO' && withoutPair > 0;
  return (
    <>
      –
      <span className={styles.sumDetail}>
        {without < areas ? t('indicator.grid.told', { count: areas - without, all: areas }) : null}{' '}
        {t(lacksPairs ? 'indicator.grid.noPairs' : 'indicator.grid.notAdded')}
      </span>
    </>
  );
}

const LOOKS = {
  EQUAL: CircleCheck,
  SHORT: TriangleAlert,
  OVER: TriangleAlert,
  UNKNOWN: CircleHelp,
} as const;

/** How it stands against the district's target, and what is still missing in it. */
function Verdict({ total, mayStillAdd }: { total: TargetTotal; mayStillAdd: boolean }) {
  const { t } = useText();
  const { without, withoutPair, difference, verdict } = total;
  const Icon = LOOKS[verdict];
  const by = formatNumber(Math.abs(difference ?? 0));
  const warned = verdict === 'SHORT' || verdict === 'OVER' ? styles.warned : '';
  const left = mayStillAdd && verdict === 'UNKNOWN' && difference !== null && difference < 0;
  return (
    <span className={`${styles.sumDetail} ${warned}`}>
      <Icon size={13} aria-hidden="true" /> {t(`indicator.grid.verdict.${verdict}`, { by })}
      {without > 0 ? ` ${t('indicator.grid.without', { count: without })}` : null}
      {withoutPair > 0 ? ` ${t('indicator.grid.withoutPair', { count: withoutPair })}` : null}
      {left ? ` ${t('indicator.grid.left', { left: by })}` : null}
    </span>
  );
}
