import type { Indicator } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { decimalsWritten, formatNumber } from '@/lib/number';

interface TargetValueProps {
  value: number | null;
  /** The plan's own words, where it has any: a figure is shown with the decimals that they write. */
  words?: string | null;
  indicator: Pick<Indicator, 'kind' | 'unit' | 'decimals'>;
  withUnit?: boolean;
}

/** A target as the indicator counts it; one that is only put in words has no figure to show. */
export function TargetValue({ value, words, indicator, withUnit }: TargetValueProps) {
  const { t } = useText();
  if (indicator.kind === 'QUALITATIVE') return <>{t('indicator.qualitative')}</>;
  if (value === null) return <>–</>;
  const figure = formatNumber(value, {
    minimumDecimals: Math.min(decimalsWritten(words ?? '', value), indicator.decimals),
    maximumDecimals: indicator.decimals,
  });
  return (
    <span className="figures">
      {figure}
      {withUnit && indicator.unit ? (indicator.unit === '%' ? '%' : ` ${indicator.unit}`) : null}
    </span>
  );
}
