import { expect, test } from 'vitest';
import { daysBetween, formatDate, formatMoment, parseDate, vietnamToday } from '@/lib/date';

test('writes a date day first, without moving it between time zones', () => {
  expect(formatDate('2024-01-01')).toBe('01/01/2024');
});

test('leaves alone what is no date', () => {
  expect(formatDate('tháng 3 năm 2024')).toBe('tháng 3 năm 2024');
});

test('writes a moment on the clock of Vietnam', () => {
  expect(formatMoment(new Date('2024-09-30T17:05:00Z'))).toBe('01/10/2024 00:05');
});

test.each([
  ['30/06/2025', '2025-06-30'],
  [' 1/7/2025 ', '2025-07-01'],
  ['1-7-2025', '2025-07-01'],
  ['29.02.2024', '2024-02-29'],
])('reads %j', (typed, date) => {
  expect(parseDate(typed)).toBe(date);
});

test.each(['31/02/2024', '29/02/2025', '06/30/2025', '1/7/25', '2025-07-01', '', 'mai'])(
  'refuses %j, which is no day',
  (typed) => {
    expect(parseDate(typed)).toBeNull();
  },
);

test('counts days on Vietnam’s calendar', () => {
  expect(daysBetween(vietnamToday(new Date('2024-09-25T16:59:00Z')), '2024-09-30')).toBe(5);
  expect(daysBetween(vietnamToday(new Date('2024-09-25T17:01:00Z')), '2024-09-30')).toBe(4);
});
