import { expect, test } from 'vitest';
import { formatMoney, parseMillions } from '@/lib/money';

test.each([
  [1_473_800_000, '1.473,8'],
  [8_570_956_000, '8.570,956'],
  [7_300_156_000, '7.300,156'],
  [1_270_800_000, '1.270,8'],
  [1, '0,000001'],
  [0, '0'],
  [-246_800_000, '-246,8'],
  // The highest amount that a number holds exactly: nine thousand times a district's budget.
  [9_007_199_254_740_991, '9.007.199.254,740991'],
])('%d đồng is %s million', (amount, text) => {
  expect(formatMoney(amount, 'million')).toBe(text);
});

test('writes the exact đồng', () => {
  expect(formatMoney(8_570_956_000, 'dong')).toBe('8.570.956.000');
});

test.each([0.5, Number.NaN, 2 ** 53])('refuses %d, which is not a whole amount', (amount) => {
  expect(() => formatMoney(amount, 'dong')).toThrow(RangeError);
});

test.each([
  ['1.473,8', 1_473_800_000],
  ['1473,8', 1_473_800_000],
  ['1 473,8', 1_473_800_000],
  ['847,186', 847_186_000],
  ['1.473', 1_473_000_000],
  ['12.5', 12_500_000],
  ['0,000001', 1],
  ['0', 0],
  ['9.007.199.254,740991', 9_007_199_254_740_991],
])('%s million is %d đồng', (text, amount) => {
  expect(parseMillions(text)).toBe(amount);
});

test.each(['', 'một tỷ', '1.47,3.8', '1,473.8', '-5', '0,0000001', '9.007.199.255'])(
  'refuses %j as an amount in millions',
  (text) => {
    expect(parseMillions(text)).toBeNull();
  },
);
