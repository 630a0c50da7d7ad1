import type { ResultFigure } from '@/api/generated/types.gen';
import { formatNumber, formatShare } from '@/lib/number';
import styles from './told-figure.module.css';

/** As far as a figure is read, whenever it was told. */
type Told = Pick<ResultFigure, 'value' | 'numerator' | 'denominator' | 'words'>;

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
        {formatShare(numerator, denominator)}{' '}
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
