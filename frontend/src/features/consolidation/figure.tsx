import type { ConsolidationLine, ProgressFigure, ProgressPair } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';
import { type Pair, pairOf, rateText } from '@/lib/rate';
import { Badge } from '@/ui/badge';
import { Soft } from '@/ui/layout';
import styles from './consolidation.module.css';

type Shape = Pick<ConsolidationLine, 'kind' | 'decimals'>;

/** A figure as its indicator counts it; a rate with the pair that it is of. */
export function figureText(value: number | null, pair: Pair | null, { kind, decimals }: Shape): string {
  if (kind === 'RATIO') return rateText(value, pair, decimals);
  return value === null ? '–' : formatNumber(value, { maximumDecimals: decimals });
}

function written({ value, numerator, denominator }: ProgressFigure, shape: Shape): string {
  return figureText(value, pairOf(numerator, denominator), shape);
}

interface FigureProps {
  pair: ProgressPair | null;
  shape: Shape;
  /** What the button says to who does not see where it stands. */
  label: string;
  onTrace: () => void;
}

/** What is accepted, and what is submitted beside it where that is something else; it opens the reports behind it. */
export function Figure({ pair, shape, label, onTrace }: FigureProps) {
  const { t } = useText();
  if (!pair) return <>–</>;
  const { accepted, provisional } = pair;
  if (provisional.told === 0) return <>–</>;
  const inWords = shape.kind === 'QUALITATIVE';
  const text = inWords
    ? t('consolidation.told', { told: accepted.told, asked: accepted.asked })
    : written(accepted, shape);
  const other = inWords
    ? t('consolidation.told', { told: provisional.told, asked: provisional.asked })
    : written(provisional, shape);
  return (
    <>
      <button
        type="button"
        className={`${styles.figure} prints`}
        aria-label={`${text}, ${label}`}
        onClick={onTrace}
      >
        {text}
      </button>
      {other === text ? null : (
        <div className={styles.provisional}>
          <Soft>{t('consolidation.provisional', { figure: other })}</Soft>
        </div>
      )}
      {accepted.exceedsWhole || provisional.exceedsWhole ? (
        <div>
          <Badge tone="warn">
            {t(accepted.exceedsWhole ? 'progress.exceedsWhole' : 'progress.exceedsWhole.provisional')}
          </Badge>
        </div>
      ) : null}
    </>
  );
}
