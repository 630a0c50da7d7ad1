import type { ResultFigure } from '@/api/generated/types.gen';
import { formatNumber } from '@/lib/number';
import { pairOf, percentText } from '@/lib/rate';
import styles from './told-figure.module.css';

/** As far as a figure is read, whenever it was told. */
type Told = Pick<ResultFigure, 'value' | 'numerator' | 'denominator' | 'words'>;

interface ToldFigureProps {
  told: Told | null;
  decimals?: number;
}

/** A figure as it was told; a rate with what it is divided of, as it is said where it is. Nothing told is no 0. */
export function ToldFigure({ told, decimals = 6 }: ToldFigureProps) {
  if (!told) return <>–</>;
  const { value, numerator, denominator, words } = told;
  if (numerator !== null && denominator !== null) {
    return (
      <span className="figures">
        {percentText(value, pairOf(numerator, denominator), value === null ? 1 : Math.min(decimals, 2))}{' '}
        <span className={styles.whole}>
          ({formatNumber(numerator)} / {formatNumber(denominator)})
        </span>
      </span>
    );
  }
  if (value !== null)
    return <span className="figures">{formatNumber(value, { maximumDecimals: decimals })}</span>;
  return <>{words ?? '–'}</>;
}
