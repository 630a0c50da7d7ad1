const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2024-02-28` as 28/02/2024. A date has no time zone, so none is applied. */
export function formatDate(date: string): string {
  const parts = ISO_DATE.exec(date);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : date;
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

/** A moment as 30/09/2024 14:05, on Vietnam's clock. */
export function formatMoment(instant: Date): string {
  return moment.format(instant).replace(', ', ' ');
}
