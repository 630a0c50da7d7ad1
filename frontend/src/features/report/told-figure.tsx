import type { Told } from '@/api/reporting-types';
import { formatNumber, formatShare } from '@/lib/number';

interface ToldFigureProps {
  told: Told | null;
  decimals?: number;
}

/** A figure as it was told; a rate with what it is divided of. Nothing told is no 0. */
export function ToldFigure({ told, decimals = 6 }: ToldFigureProps) {
  if (!told) return <>–</>;
  const { value, numerator, denominator, words } = told;
  if (numerator !== null && denominator !== null) {
    return (
      <span className="figures">
        {formatShare(numerator, denominator)} ({formatNumber(numerator)} / {formatNumber(denominator)})
      </span>
    );
  }
  if (value !== null)
    return <span className="figures">{formatNumber(value, { maximumDecimals: decimals })}</span>;
  return <>{words ?? '–'}</>;
}
