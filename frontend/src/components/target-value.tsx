import type { Indicator } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { decimalsWritten, formatNumber } from '@/lib/number';
import { pairOf } from '@/lib/rate';
import { ToldFigure } from './told-figure';

interface TargetValueProps {
  /** Absent, or without a figure, where only words or nothing is known. */
  target:
    | {
        value?: number | null;
        numerator?: number | null;
        denominator?: number | null;
        words?: string | null;
      }
    | null
    | undefined;
  indicator: Pick<Indicator, 'kind' | 'unit' | 'decimals'>;
  withUnit?: boolean;
}

/**
 * A target as the indicator counts it, with the decimals that the plan's own words write; a rate with the pair that it is of, where
 * that is known. One that is only put in words has no figure to show.
 */
export function TargetValue({ target, indicator, withUnit }: TargetValueProps) {
  const { t } = useText();
  if (indicator.kind === 'QUALITATIVE') return <>{t('indicator.qualitative')}</>;
  const value = target?.value ?? null;
  const pair = pairOf(target?.numerator ?? null, target?.denominator ?? null);
  if (pair) return <ToldFigure told={{ value, words: null, ...pair }} decimals={indicator.decimals} />;
  if (value === null) return <>–</>;
  const figure = formatNumber(value, {
    minimumDecimals: Math.min(decimalsWritten(target?.words ?? '', value), indicator.decimals),
    maximumDecimals: indicator.decimals,
  });
  return (
    <span className="figures">
      {figure}
      {withUnit && indicator.unit ? (indicator.unit === '%' ? '%' : ` ${indicator.unit}`) : null}
    </span>
  );
}
