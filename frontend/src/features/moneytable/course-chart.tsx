import { useRef, useState } from 'react';
import type { FundingCourse, FundingCoursePoint } from '@/api/generated/types.gen';
import { LineChart } from '@/components/line-chart';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { PictureButton } from '@/components/picture-button';
import { SavedTable } from '@/components/sheet/saved-table';
import { sheetDay } from '@/components/sheet/table-sheet';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { formatMoney } from '@/lib/money';
import { Button } from '@/ui/button';
import { Inline, Stack } from '@/ui/layout';
import { steps } from './course';

const LINES = ['allocated', 'passedOn', 'spent'] as const;
const LOOKS = { allocated: 'plain', passedOn: 'second', spent: 'main' } as const;

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
        <SavedTable
          name={t('moneytable.course')}
          caption={caption}
          columns={[
            {
              id: 'on',
              header: t('moneytable.date'),
              saved: (point) => sheetDay(point.on),
              cell: (point) => formatDate(point.on),
            },
            ...[...LINES, 'remaining' as const].map((figure) => ({
              id: figure,
              header: t(`moneytable.${figure}`),
              numeric: true,
              savedHead: `${t(`moneytable.${figure}`)} (${t('app.unit.dong')})`,
              saved: (point: FundingCoursePoint) => point.figures[figure],
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
  const spoken = LINES.map(
    (line) => `${t(`moneytable.${line}`)} ${formatMoney(last.figures[line], unit)}`,
  ).join('; ');
  const plan = {
    id: 'stated',
    label: t('moneytable.stated'),
    look: 'expected' as const,
    points: [[begin, stated ?? 0] as const, [end, stated ?? 0] as const],
  };
  return (
    <LineChart
      begin={begin}
      end={end}
      days={['01-01', '04-01', '07-01', '10-01'].map((day) => `${year}-${day}`)}
      format={(amount) => formatMoney(amount, unit)}
      spoken={t('moneytable.course.spoken', { date: formatDate(last.on), figures: spoken })}
      lines={[
        ...(stated === null ? [] : [plan]),
        ...LINES.map((line) => ({
          id: line,
          label: t(`moneytable.${line}`),
          look: LOOKS[line],
          points: steps(
            points.map(({ on, figures }) => [on, figures[line]] as const),
            begin,
            end,
          ),
        })),
      ]}
    />
  );
}
