import { useText } from '@/i18n/use-text';
import { daysBetween, formatDate, vietnamToday } from '@/lib/date';

/** A day that something is due on, and how far it is from today: 30/09/2024 (còn 5 ngày). */
export function DueOn({ day }: { day: string }) {
  const { t } = useText();
  const left = daysBetween(vietnamToday(), day);
  const word =
    left === 0
      ? t('report.due.today')
      : left > 0
        ? t('report.due.left', { days: left })
        : t('report.due.over', { days: -left });
  return (
    <time dateTime={day}>
      {formatDate(day)} ({word})
    </time>
  );
}
