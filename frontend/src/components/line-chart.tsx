import { nice, ticks } from 'd3-array';
import { formatDate } from '@/lib/date';
import styles from './line-chart.module.css';

const WIDTH = 720;
const HEIGHT = 260;
const LEFT = 76;
const RIGHT = 118;
const TOP = 14;
const BOTTOM = 28;
const DAY = 86_400_000;
/** Labels of lines that end close to each other are moved apart by so much. */
const ROOM = 15;

interface Line {
  id: string;
  label: string;
  /** Lines differ by width and dashes, not by colour alone. */
  look: 'main' | 'second' | 'plain' | 'expected';
  points: readonly (readonly [day: string, value: number])[];
}

interface LineChartProps {
  begin: string;
  end: string;
  lines: readonly Line[];
  /** The days that are written below. */
  days: readonly string[];
  /** A day to mark, as that of the figures. */
  marked?: string;
  format: (value: number) => string;
  /** Whether there are values between whole numbers. */
  fractions?: boolean;
  /** What is shown is told in words beside it, and as a table; spoken where it is told here. */
  spoken?: string;
}

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** Figures over the days of a year as lines, each named at its end. */
export function LineChart({ begin, end, lines, days, marked, format, fractions, spoken }: LineChartProps) {
  const values = lines.flatMap(({ points }) => points.map(([, value]) => value));
  const [bottom, top] = nice(Math.min(0, ...values), Math.max(fractions ? 0.1 : 1, ...values), 4);
  const span = Math.max(1, time(end) - time(begin));
  const x = (day: string) => LEFT + ((time(day) - time(begin)) / span) * (WIDTH - RIGHT - LEFT);
  const y = (value: number) =>
    HEIGHT - BOTTOM - ((value - bottom) / (top - bottom)) * (HEIGHT - BOTTOM - TOP);
  let below = Number.NEGATIVE_INFINITY;
  const labels = lines
    .flatMap((line) => {
      const last = line.points.at(-1);
      return last ? [{ ...line, at: y(last[1]) }] : [];
    })
    .sort((one, other) => one.at - other.at)
    .map((label) => {
      below = Math.max(label.at, below + ROOM);
      return { ...label, at: below };
    });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <div className={styles.scroll} tabIndex={0}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={styles.chart}
        role={spoken ? 'img' : undefined}
        aria-label={spoken}
        aria-hidden={spoken ? undefined : true}
        focusable="false"
      >
        {ticks(bottom, top, 4)
          .filter((tick) => fractions || Number.isInteger(tick))
          .map((tick) => (
            <g key={tick}>
              <line className={styles.grid} x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
              <text className={styles.tick} x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
                {format(tick)}
              </text>
            </g>
          ))}
        {days.map((day) => (
          <text
            key={day}
            className={styles.tick}
            x={x(day)}
            y={HEIGHT - 8}
            textAnchor={day === end ? 'end' : 'middle'}
          >
            {formatDate(day).slice(0, 5)}
          </text>
        ))}
        {marked && marked >= begin && marked <= end ? (
          <line className={styles.marked} x1={x(marked)} x2={x(marked)} y1={TOP} y2={HEIGHT - BOTTOM} />
        ) : null}
        {lines.map(({ id, look, points }) => (
          <g key={id} className={styles[look]}>
            <path
              d={points
                .map(([day, value], index) => `${index === 0 ? 'M' : 'L'}${x(day)},${y(value)}`)
                .join('')}
            />
            {points.length === 1
              ? points.map(([day, value]) => <circle key={day} cx={x(day)} cy={y(value)} r="3.5" />)
              : null}
          </g>
        ))}
        {labels.map(({ id, label, at }) => (
          <text key={id} className={styles.label} x={WIDTH - RIGHT + 8} y={at + 4}>
            {label}
          </text>
        ))}
      </svg>
    </div>
  );
}
