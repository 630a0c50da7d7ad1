import { nice, ticks as roundSteps } from 'd3-array';
import { useRef, useState } from 'react';
import type { FundingCourse, FundingCoursePoint } from '@/api/generated/types.gen';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { PictureButton } from '@/components/picture-button';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { formatMoney } from '@/lib/money';
import { Button } from '@/ui/button';
import { DataTable } from '@/ui/data-table';
import { Inline, Stack } from '@/ui/layout';
import { daysFrom, stepPath } from './course';
import styles from './moneytable.module.css';

const WIDTH = 900;
const HEIGHT = 260;
const LEFT = 74;
const RIGHT = 150;
const GROUND = HEIGHT - 28;
const LINES = ['allocated', 'passedOn', 'spent'] as const;

interface CourseChartProps {
  course: FundingCourse;
  year: number;
}

/** The figures as steps over the days of the plan's year, and as a table. */
export function CourseChart({ course, year }: CourseChartProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const picture = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const caption = t('moneytable.course.caption', { unit: t(`app.unit.${unit}`) });
  return (
    <Stack>
      <div className="no-print">
        <Inline>
          <Button aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t('app.chart.asTable')}
          </Button>
          {asTable ? null : <PictureButton of={picture} name={t('moneytable.course')} />}
        </Inline>
      </div>
      {asTable ? (
        <DataTable
          caption={caption}
          columns={[
            { id: 'on', header: t('moneytable.date'), cell: (point) => formatDate(point.on) },
            ...[...LINES, 'remaining' as const].map((figure) => ({
              id: figure,
              header: t(`moneytable.${figure}`),
              numeric: true,
              cell: (point: FundingCoursePoint) => <Money amount={point.figures[figure]} />,
            })),
          ]}
          rows={course.points}
          rowKey={(point) => point.on}
        />
      ) : (
        <figure ref={picture}>
          <figcaption>{caption}</figcaption>
          <Lines course={course} year={year} />
        </figure>
      )}
    </Stack>
  );
}

function Lines({ course, year }: CourseChartProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const { points, stated } = course;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const begin = first.on < `${year}-01-01` ? first.on : `${year}-01-01`;
  const end = last.on > `${year}-12-31` ? last.on : `${year}-12-31`;
  const most = Math.max(
    stated ?? 0,
    1,
    ...points.map(({ figures }) => Math.max(figures.allocated, figures.spent)),
  );
  const least = Math.min(0, ...points.map(({ figures }) => Math.min(figures.allocated, figures.passedOn)));
  const days = daysFrom(begin, end);
  const [bottom, top] = nice(least, most, 4);
  const y = (amount: number) => GROUND - ((amount - bottom) / (top - bottom)) * (GROUND - 12);
  const at = (day: string) => LEFT + (daysFrom(begin, day) / days) * (WIDTH - RIGHT - LEFT);
  const spoken = LINES.map(
    (line) => `${t(`moneytable.${line}`)} ${formatMoney(last.figures[line], unit)}`,
  ).join('; ');
  return (
    <svg
      className={styles.course}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('moneytable.course.spoken', { date: formatDate(last.on), figures: spoken })}
    >
      {roundSteps(bottom, top, 4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
              {formatMoney(tick, unit)}
            </text>
          </g>
        ))}
      {[1, 4, 7, 10].map((month) => {
        const day = `${year}-${String(month).padStart(2, '0')}-01`;
        return (
          <g key={month}>
            <line className={styles.axis} x1={at(day)} x2={at(day)} y1={GROUND} y2={GROUND + 6} />
            <text x={at(day)} y={HEIGHT - 8}>
              {t('moneytable.month', { month, year })}
            </text>
          </g>
        );
      })}
      {stated === null ? null : (
        <>
          <line className={styles.stated} x1={LEFT} x2={WIDTH - RIGHT} y1={y(stated)} y2={y(stated)} />
          <text x={LEFT + 6} y={y(stated) - 5}>
            {t('moneytable.stated')}
          </text>
        </>
      )}
      {LINES.map((line) => (
        <path
          key={line}
          className={styles[line]}
          d={stepPath(
            points.map((point) => [at(point.on), y(point.figures[line])]),
            y(0),
            WIDTH - RIGHT,
          )}
        />
      ))}
      <Ends last={last} y={y} />
    </svg>
  );
}

/** The lines by name at their ends, pushed apart where they end together. */
function Ends({ last, y }: { last: FundingCoursePoint; y: (amount: number) => number }) {
  const { t } = useText();
  const ends = LINES.map((line) => ({ line, at: y(last.figures[line]) })).sort(
    (one, other) => one.at - other.at,
  );
  let below = Number.NEGATIVE_INFINITY;
  return ends.map(({ line, at }) => {
    below = Math.max(at, below + 16);
    return (
      <text key={line} x={WIDTH - RIGHT + 8} y={below + 4}>
        {t(`moneytable.${line}`)}
      </text>
    );
  });
}
