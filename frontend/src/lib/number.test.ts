import { describe, expect, test } from 'vitest';
import {
  decimalsWritten,
  englishDigits,
  formatNumber,
  formatShare,
  looksEnglish,
  parseNumber,
} from '@/lib/number';

describe('formatNumber', () => {
  test.each([
    [1473.8, '1.473,8'],
    [847.186, '847,186'],
    [0, '0'],
    [9.42, '9,42'],
    [-1234567, '-1.234.567'],
  ])('writes %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test('keeps the decimals that an indicator asks for', () => {
    expect(formatNumber(2, { minimumDecimals: 1, maximumDecimals: 2 })).toBe('2,0');
  });
});

describe('parseNumber', () => {
  test.each([
    ['1.473,8', 1473.8],
    ['1473,8', 1473.8],
    ['1 473,8', 1473.8],
    ['1\u00a0473,8', 1473.8],
    ['847,186', 847.186],
    ['1.473', 1473],
    ['12.5', 12.5],
    ['0', 0],
    [' 4.300 ', 4300],
    ['-0,18', -0.18],
    ['\u22120,18', -0.18],
    ['1.270.800.000', 1270800000],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each(['1.47,3.8', '1,473.8', '1.473 800', '', '–', '12,', ',5', '1e5', 'một', '1.4734.000', '0x10'])(
    'refuses %j',
    (text) => {
      expect(parseNumber(text)).toBeNull();
    },
  );
});

describe('formatShare', () => {
  test('divides last', () => {
    expect(formatShare(1_270_800_000, 7_300_156_000)).toBe('17,4%');
  });
  test('has nothing to say about nothing', () => {
    expect(formatShare(0, 0)).toBe('–');
  });
});

describe('decimalsWritten', () => {
  test.each([
    ['giảm 2,0%', 2, 1],
    ['giảm tỷ lệ hộ nghèo 1,82%', 1.82, 2],
    ['trên 65% lao động', 65, 0],
    ['4.300 lao động', 4300, 0],
    ['hằng năm', 3, 0],
  ])('in %j, of %d: %d', (words, value, decimals) => {
    expect(decimalsWritten(words, value)).toBe(decimals);
  });
});

test('the share of what is unknown is unknown, not 0', () => {
  expect(formatShare(null, 100)).toBe('–');
  expect(formatShare(5, null)).toBe('–');
  expect(formatShare(0, 100)).toBe('0%');
});

describe('numbers that were written the English way', () => {
  test.each([
    ['1,473.8', '1473.8'],
    ['1,473,800', '1473800'],
    ['12.5', '12.5'],
    ['-5', '-5'],
  ])('reads %s', (typed, digits) => expect(englishDigits(typed)).toBe(digits));

  test.each(['1.473,8', '1,47', 'abc', ''])('refuses %s', (typed) => expect(englishDigits(typed)).toBeNull());

  test('are told by what Vietnamese can not mean', () => {
    expect(looksEnglish(['12,5', '1,473.8'])).toBe(true);
    expect(looksEnglish(['1.473,8', '847,186', '12.5', 'abc'])).toBe(false);
  });
});
