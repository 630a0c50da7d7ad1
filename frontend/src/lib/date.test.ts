import { expect, test } from 'vitest';
import { formatDate, formatMoment } from '@/lib/date';

test('writes a date day first, without moving it between time zones', () => {
  expect(formatDate('2024-01-01')).toBe('01/01/2024');
});

test('leaves alone what is no date', () => {
  expect(formatDate('tháng 3 năm 2024')).toBe('tháng 3 năm 2024');
});

test('writes a moment on the clock of Vietnam', () => {
  expect(formatMoment(new Date('2024-09-30T17:05:00Z'))).toBe('01/10/2024 00:05');
});
