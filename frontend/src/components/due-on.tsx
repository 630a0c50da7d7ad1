import { LateBadge } from '@/components/report-state';
import { useText } from '@/i18n/use-text';
import { daysBetween, formatDate, vietnamToday } from '@/lib/date';

interface DueOnProps {
  day: string;
  /** By how many days it came in late, or is late today. */
  lateDays: number;
  /** Whether it is still owed: how far the day is matters to nobody afterwards. */
  owed?: boolean;
}

/** A day that something is due on, and how far it is from today: 30/09/2024 (còn 5 ngày). */
export function DueOn({ day, lateDays, owed = true }: DueOnProps) {
  const { t } = useText();
  const left = daysBetween(vietnamToday(), day);
  return (
    <>
      <time dateTime={day}>
        {formatDate(day)}
        {owed && left >= 0 ? (
          <> ({left === 0 ? t('report.due.today') : t('report.due.left', { days: left })})</>
        ) : null}
      </time>{' '}
      <LateBadge days={lateDays} />
    </>
  );
}
