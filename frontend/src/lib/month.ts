import { formatDate, parseDate } from '@/lib/date';

/** `2024-06-01` as 06/2024: a month is told by its first day. */
export function formatMonth(firstDay: string): string {
  return formatDate(firstDay).slice(3);
}

/** Reads `06/2024` and `6/2024` as the first day of that month; null where it is none. */
export function parseMonth(typed: string): string | null {
  return parseDate(`01/${typed.trim()}`);
}
