import { nice, ticks } from 'd3-array';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import type { SpendingCourse, SpendingCoursePoint } from '@/api/generated/types.gen';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { formatMoney } from '@/lib/money';
import { formatShare } from '@/lib/number';
import { Button } from '@/ui/button';
import { type Column, DataTable } from '@/ui/data-table';
import { StateMessage } from '@/ui/state-message';
import styles from './course-chart.module.css';

const WIDTH = 720;
const HEIGHT = 260;
const LEFT = 76;
const RIGHT = 118;
const TOP = 14;
const BOTTOM = 28;
const DAY = 86_400_000;

const SERIES = ['available', 'expected', 'spent'] as const;
type Series = (typeof SERIES)[number];

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** What was spent against the year, beside a straight line and what was there; the same as a table. */
export function CourseChart({ course }: { course: SpendingCourse }) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const [asTable, setAsTable] = useState(false);
  const known = course.points.filter(({ spent }) => spent !== null);
  const last = known.at(-1);
  if (!last || course.points.every((point) => !point.available && !point.spent)) {
    return (
      <StateMessage icon={Inbox} title={t('disbursement.spending.none')}>
        <p>{t('disbursement.spending.none.text')}</p>
      </StateMessage>
    );
  }
  const today = course.points.find(({ day }) => day === course.asOf) ?? last;
  return (
    <figure className={styles.figure}>
      <div className={styles.top}>
        <figcaption>{t('disbursement.spending.course.caption', { unit: t(`app.unit.${unit}`) })}</figcaption>
        <Button className="no-print" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t('app.chart.asTable')}
        </Button>
      </div>
      <p>
        {t('disbursement.spending.course.summary', {
          day: formatDate(today.day),
          spent: formatMoney(today.spent ?? 0, unit),
          available: formatMoney(today.available ?? 0, unit),
          share: formatShare(today.spent, today.available),
          expected: formatMoney(today.expected, unit),
          unit: t(`app.unit.${unit}`),
        })}
      </p>
      {asTable ? <CourseTable points={course.points} /> : <Lines course={course} last={last} />}
    </figure>
  );
}

function Lines({ course, last }: { course: SpendingCourse; last: SpendingCoursePoint }) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const { points } = course;
  const year = points[0]?.day.slice(0, 4) ?? '';
  const begin = `${year}-01-01`;
  const end = points.at(-1)?.day ?? begin;
  const most = Math.max(1, ...points.flatMap((one) => [one.available ?? 0, one.spent ?? 0, one.expected]));
  const span = Math.max(1, time(end) - time(begin));
  const [, top] = nice(0, most, 4);
  const x = (at: number) => LEFT + ((at - time(begin)) / span) * (WIDTH - RIGHT - LEFT);
  const y = (amount: number) => HEIGHT - BOTTOM - (amount / top) * (HEIGHT - BOTTOM - TOP);
  const path = (series: Series) => {
    const drawn = points.flatMap((one) => {
      const value = one[series];
      return value === null ? [] : [`${x(time(one.day))},${y(value)}`];
    });
    // Nothing is there before the first day of the year; a straight line begins at 0.
    return `M${x(time(begin))},${y(0)}L${drawn.join('L')}`;
  };
  const labels = apart(
    SERIES.map((series) => {
      const point = series === 'expected' ? points.at(-1) : last;
      return { series, at: y(point?.[series] ?? 0), from: x(time(point?.day ?? end)) };
    }),
  );
  return (
    <div className={styles.scroll}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart} aria-hidden="true" focusable="false">
        {ticks(0, top, 4)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line className={styles.grid} x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
              <text className={styles.tick} x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
                {formatMoney(tick, unit)}
              </text>
            </g>
          ))}
        {points
          .filter(({ day }) => /-(03-31|06-30|09-30|12-31)$/.test(day))
          .map(({ day }) => (
            <text
              key={day}
              className={styles.tick}
              x={x(time(day))}
              y={HEIGHT - 8}
              textAnchor={day === end ? 'end' : 'middle'}
            >
              {formatDate(day).slice(0, 5)}
            </text>
          ))}
        {course.asOf <= end ? (
          <line
            className={styles.today}
            x1={x(time(course.asOf))}
            x2={x(time(course.asOf))}
            y1={TOP}
            y2={HEIGHT - BOTTOM}
          />
        ) : null}
        {SERIES.map((series) => (
          <path key={series} className={styles[series]} d={path(series)} />
        ))}
        {labels.map(({ series, at }) => (
          <text key={series} className={styles.label} x={WIDTH - RIGHT + 8} y={at + 4}>
            {t(`disbursement.spending.line.${series}`)}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** Labels of lines that end close to each other are moved apart. */
function apart<Label extends { at: number }>(labels: readonly Label[]): Label[] {
  const ROOM = 15;
  let below = Number.NEGATIVE_INFINITY;
  return [...labels]
    .sort((a, b) => a.at - b.at)
    .map((label) => {
      below = Math.max(label.at, below + ROOM);
      return { ...label, at: below };
    });
}

function CourseTable({ points }: { points: readonly SpendingCoursePoint[] }) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const money = (id: Series): Column<SpendingCoursePoint> => ({
    id,
    header: `${t(`disbursement.spending.line.${id}`)} (${t(`app.unit.${unit}`)})`,
    numeric: true,
    cell: (point) => {
      const amount = point[id];
      return amount === null ? '–' : <Money amount={amount} />;
    },
  });
  const columns: Column<SpendingCoursePoint>[] = [
    { id: 'day', header: t('disbursement.spending.day'), cell: (point) => formatDate(point.day) },
    money('available'),
    money('spent'),
    money('expected'),
    {
      id: 'rate',
      header: t('disbursement.spending.rate'),
      numeric: true,
      cell: (point) => formatShare(point.spent, point.available),
    },
  ];
  return (
    <DataTable
      caption={t('disbursement.spending.course')}
      captionHidden
      columns={columns}
      rows={points}
      rowKey={(point) => point.day}
    />
  );
}
