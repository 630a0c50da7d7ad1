import { nice, ticks as roundSteps } from 'd3-array';
import { type ReactNode, useState } from 'react';
import type { FundingSum } from '@/api/generated/types.gen';
import { StatedMoney } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { useText } from '@/i18n/use-text';
import { formatMoney } from '@/lib/money';
import { Button } from '@/ui/button';
import styles from './stacked-bars.module.css';

export type SegmentColour = 'central' | 'provincial' | 'other';

interface Series {
  id: string;
  label: string;
  colour: SegmentColour;
}

export interface BarRow {
  id: string;
  label: ReactNode;
  amounts: Record<string, number>;
  total: FundingSum;
}

interface StackedBarsProps {
  caption: string;
  series: readonly Series[];
  rows: readonly BarRow[];
  /** The same figures as a table, for those who read figures better than bars. */
  table: ReactNode;
}

export function StackedBars({ caption, series, rows, table }: StackedBarsProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const [asTable, setAsTable] = useState(false);
  const largest = Math.max(0, ...rows.map((row) => row.total.amount ?? 0));
  const [, end] = nice(0, Math.max(1, largest), 4);
  const scale = (amount: number) => (amount / end) * 100;
  // Where every amount is still pending there is nothing to measure by.
  const ticks = largest > 0 ? roundSteps(0, end, 4).filter(Number.isInteger) : [];
  return (
    <figure className={styles.figure}>
      <div className={styles.top}>
        <figcaption className={styles.caption}>
          {caption} ({t(`app.unit.${unit}`)})
        </figcaption>
        <Button className="no-print" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t('app.chart.asTable')}
        </Button>
      </div>
      {asTable ? (
        table
      ) : (
        <>
          <ul className={styles.legend} aria-hidden="true">
            {series.map((one) => (
              <li key={one.id}>
                <span className={`${styles.swatch} ${styles[one.colour]}`} />
                {one.label}
              </li>
            ))}
          </ul>
          <ol className={styles.rows}>
            {rows.map((row) => (
              <li key={row.id} className={styles.row}>
                <span className={styles.label}>{row.label}</span>
                <Bar row={row} series={series} scale={scale} ticks={ticks} />
                <span className={styles.total}>
                  <StatedMoney sum={row.total} />
                </span>
              </li>
            ))}
            <li className={styles.row} aria-hidden="true">
              <span className={styles.axis}>
                {ticks.map((tick) => (
                  <span key={tick} style={{ left: `${scale(tick)}%` }}>
                    {formatMoney(tick, 'million')}
                  </span>
                ))}
              </span>
            </li>
          </ol>
        </>
      )}
    </figure>
  );
}

interface BarProps {
  row: BarRow;
  series: readonly Series[];
  scale: (value: number) => number;
  ticks: readonly number[];
}

function Bar({ row, series, scale, ticks }: BarProps) {
  const [unit] = useMoneyUnit();
  const present = series.filter((one) => (row.amounts[one.id] ?? 0) > 0);
  const spoken = present
    .map((one) => `${one.label} ${formatMoney(row.amounts[one.id] ?? 0, unit)}`)
    .join('; ');
  let start = 0;
  return (
    <span className={styles.bar}>
      <span className="hidden-visually">{spoken}</span>
      <svg className={styles.track} aria-hidden="true" focusable="false">
        {ticks.map((tick) => (
          <line
            key={tick}
            className={styles.grid}
            x1={`${scale(tick)}%`}
            x2={`${scale(tick)}%`}
            y1="-5"
            y2="25"
          />
        ))}
        {present.map((one) => {
          const amount = row.amounts[one.id] ?? 0;
          const from = start;
          start += amount;
          return (
            <rect
              key={one.id}
              className={styles[one.colour]}
              x={`${scale(from)}%`}
              width={`${scale(start) - scale(from)}%`}
              y="1"
              height="18"
            >
              <title>{`${one.label}: ${formatMoney(amount, unit)}`}</title>
            </rect>
          );
        })}
      </svg>
    </span>
  );
}
