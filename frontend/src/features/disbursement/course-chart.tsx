import { Inbox } from 'lucide-react';
import { useState } from 'react';
import type { SpendingCourse, SpendingCoursePoint } from '@/api/generated/types.gen';
import { LineChart } from '@/components/line-chart';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetDay } from '@/components/sheet/table-sheet';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { formatMoney } from '@/lib/money';
import { formatShare } from '@/lib/number';
import { Button } from '@/ui/button';
import { StateMessage } from '@/ui/state-message';
import styles from './course-chart.module.css';

const SERIES = ['available', 'expected', 'spent'] as const;
type Series = (typeof SERIES)[number];

const LOOKS = { available: 'plain', expected: 'expected', spent: 'main' } as const;

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
  const begin = `${points[0]?.day.slice(0, 4) ?? ''}-01-01`;
  const end = points.at(-1)?.day ?? last.day;
  return (
    <LineChart
      begin={begin}
      end={end}
      days={points.map(({ day }) => day).filter((day) => /-(03-31|06-30|09-30|12-31)$/.test(day))}
      marked={course.asOf}
      format={(amount) => formatMoney(amount, unit)}
      lines={SERIES.map((series) => ({
        id: series,
        label: t(`disbursement.spending.line.${series}`),
        look: LOOKS[series],
        // Nothing is there before the first day of the year; a straight line begins at 0.
        points: [
          [begin, 0] as const,
          ...points.flatMap((one) => {
            const value = one[series];
            return value === null ? [] : [[one.day, value] as const];
          }),
        ],
      }))}
    />
  );
}

function CourseTable({ points }: { points: readonly SpendingCoursePoint[] }) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const money = (id: Series): SavedColumn<SpendingCoursePoint> => ({
    id,
    header: `${t(`disbursement.spending.line.${id}`)} (${t(`app.unit.${unit}`)})`,
    savedHead: `${t(`disbursement.spending.line.${id}`)} (${t('app.unit.dong')})`,
    saved: (point) => point[id],
    numeric: true,
    cell: (point) => {
      const amount = point[id];
      return amount === null ? '–' : <Money amount={amount} />;
    },
  });
  const columns: SavedColumn<SpendingCoursePoint>[] = [
    {
      id: 'day',
      header: t('disbursement.spending.day'),
      saved: (point) => sheetDay(point.day),
      cell: (point) => formatDate(point.day),
    },
    money('available'),
    money('spent'),
    money('expected'),
    {
      id: 'rate',
      header: t('disbursement.spending.rate'),
      numeric: true,
      saved: (point) => formatShare(point.spent, point.available),
      cell: (point) => formatShare(point.spent, point.available),
    },
  ];
  return (
    <SavedTable
      name={t('disbursement.spending.course')}
      caption={t('disbursement.spending.course')}
      captionHidden
      columns={columns}
      rows={points}
      rowKey={(point) => point.day}
    />
  );
}
