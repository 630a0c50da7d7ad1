import { formatNumber } from '@/lib/number';

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;
const STEP = 1024;

/** The size of a file in the unit that makes it easiest to read: `1,4 MB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP;
    unit++;
  }
  const rounded = value < 10 && unit > 0 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${formatNumber(rounded)} ${UNITS[unit]}`;
}
