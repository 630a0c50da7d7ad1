import { expect, test } from 'vitest';
import { formatMonth, parseMonth } from '@/lib/month';

test('writes a month without its day', () => {
  expect(formatMonth('2024-06-01')).toBe('06/2024');
});

test.each([
  ['06/2024', '2024-06-01'],
  [' 6/2024 ', '2024-06-01'],
  ['12-2024', '2024-12-01'],
])('reads %s', (typed, month) => {
  expect(parseMonth(typed)).toBe(month);
});

test.each(['13/2024', '2024', 'tháng 6', '1/6/2024', ''])('refuses %j', (typed) => {
  expect(parseMonth(typed)).toBeNull();
});
