import { TriangleAlert } from 'lucide-react';
import type { ReportSummary, SectionState } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Badge } from '@/ui/badge';

const OPEN: readonly SectionState[] = ['NOT_STARTED', 'DRAFT', 'READY', 'RETURNED', 'REOPENED'];
const DAY = 86_400_000;
const CALENDAR = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Whether somebody of the unit has something to do. */
export function isOpen({ state }: Pick<ReportSummary, 'state'>): boolean {
  return OPEN.includes(state);
}

/** How many days are left until a day, on Vietnam's calendar. */
export function daysUntil(day: string, now: Date): number {
  return Math.round((Date.parse(day) - Date.parse(CALENDAR.format(now))) / DAY);
}

/** The day by which a report is due, and how far that is. */
export function DueDay({ report }: { report: Pick<ReportSummary, 'dueOn' | 'lateDays' | 'state'> }) {
  const { t } = useText();
  const left = daysUntil(report.dueOn, new Date());
  return (
    <>
      {formatDate(report.dueOn)}{' '}
      {report.lateDays > 0 ? (
        <Badge tone="warn" icon={TriangleAlert}>
          {t('result.late', { days: report.lateDays })}
        </Badge>
      ) : null}
      {report.lateDays === 0 && isOpen(report) && left >= 0 ? (
        <>({left === 0 ? t('result.today') : t('result.left', { days: left })})</>
      ) : null}
    </>
  );
}
