const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2024-02-28` as 28/02/2024. A date has no time zone, so none is applied. */
export function formatDate(date: string): string {
  const parts = ISO_DATE.exec(date);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : date;
}

const TYPED_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Reads a typed date, day first, as `2024-02-28`; null where there is no such day. */
export function parseDate(typed: string): string | null {
  const [, day = '', month = '', year = ''] = TYPED_DATE.exec(typed.trim()) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const known = new Date(`${date}T00:00:00Z`);
  // 31/02 would silently become 02/03.
  return !Number.isNaN(known.getTime()) && known.toISOString().startsWith(date) ? date : null;
}

/** Whether that was there on some day of the year; an open end is now and later. */
export function inForceIn(
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  year: number,
): boolean {
  return validFrom <= `${year}-12-31` && (validTo === null || validTo >= `${year}-01-01`);
}

const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment as a print tells it, 14:05 30/09/2024, on Vietnam's clock. */
export function formatPrinted(instant: Date): string {
  return moment.format(instant).split(', ').reverse().join(' ');
}

/** The hour and minute of a moment, 14:05, on Vietnam's clock. */
export function formatTime(instant: Date): string {
  return moment.format(instant).split(', ')[1] ?? '';
}

/** A moment as 30/09/2024 14:05, on Vietnam's clock. */
export function formatMoment(instant: Date): string {
  return moment.format(instant).replace(', ', ' ');
}

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Today on Vietnam's calendar, as `2024-02-28`. */
export function vietnamToday(now = new Date()): string {
  return day.format(now);
}

/** How many days from one date to another; less than 0 where the other comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
