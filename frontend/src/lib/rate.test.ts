import { expect, it } from 'vitest';
import { englishDigits } from './number';
import { pairOf, parseRate, percentOf, percentOver, rateText, sumOfPairs } from './rate';

it('reads a percentage, a pair, and both where they say the same', () => {
  expect(parseRate('62,4%')).toEqual({ percent: '62.4' });
  expect(parseRate(' 62,4 % ')).toEqual({ percent: '62.4' });
  expect(parseRate('100')).toEqual({ percent: '100' });
  const pair = { numerator: 1248, denominator: 2000 };
  expect(parseRate('1.248/2.000')).toEqual(pair);
  expect(parseRate('1248 / 2000')).toEqual(pair);
  expect(parseRate('62,4% (1.248 / 2.000)')).toEqual({ ...pair, percent: '62.4' });
  expect(parseRate('62% (1.248/2.000)')).toEqual({ ...pair, percent: '62' });
  expect(parseRate('(1.248/2.000)')).toEqual(pair);
  expect(parseRate('1,248/2,000', englishDigits)).toEqual(pair);
  expect(parseRate('0/12')).toEqual({ numerator: 0, denominator: 12 });
});

it.each([
  ['61% (1.248/2.000)', 'pair-differs'],
  ['3/2', 'over-denominator'],
  ['1/0', 'positive'],
  ['1,5/2', 'whole-pair'],
  ['-1/2', 'whole-pair'],
  ['a/b', 'whole-pair'],
  ['1/2/3', 'rate'],
  ['1,248/2,000', 'whole-pair'],
  ['50%%', 'rate'],
  ['(1/2', 'rate'],
  ['1/', 'notnull'],
  ['/2', 'notnull'],
])('never guesses: %s is refused, with the reason', (text, fault) => {
  expect(parseRate(text)).toMatchObject({ fault });
});

it('tells what a pair comes to beside a percentage that says something else', () => {
  expect(parseRate('61% (1.248/2.000)')).toEqual({ fault: 'pair-differs', comesTo: 62.4 });
});

it('is written with its counts, as a percentage alone without them', () => {
  expect(rateText(null, { numerator: 1248, denominator: 2000 })).toBe('62,4% (1.248 / 2.000)');
  expect(rateText(65, { numerator: 1301, denominator: 2000 })).toBe('65% (1.301 / 2.000)');
  expect(rateText(9.42, null, 2)).toBe('9,42%');
  expect(rateText(null, null)).toBe('–');
  expect(parseRate(rateText(null, { numerator: 2, denominator: 3 }))).toEqual({
    numerator: 2,
    denominator: 3,
    percent: '66.7',
  });
});

it('tells a pair that is no rate without a percentage', () => {
  expect(rateText(null, { numerator: 20, denominator: 5 })).toBe('– (20 / 5)');
  expect(rateText(null, { numerator: -2, denominator: 5 })).toBe('– (-2 / 5)');
  expect(rateText(null, { numerator: 0, denominator: 0 })).toBe('– (0 / 0)');
  expect(rateText(null, { numerator: 2, denominator: -5 })).toBe('– (2 / -5)');
});

/** The server has the same cases: RateTest. */
it.each([
  [[8000, 12_000], [8000, 12_000], 66.6667, 2, 0],
  [[8000, 12_000], null, 66.6667, 2, 0],
  [[8000, 12_000], null, 66.67, 2, 0],
  [[1301, 2000], [1301, 2000], 65, 2, 0],
  [[1301, 2000], null, 65, 2, 0.05],
  [[1302, 2000], [1301, 2000], 65, 2, 0.05],
  [[2345, 24_900], [2345, 24_900], 9.42, 2, 0],
  [[1, 3], [1, 2], 50, 1, -16.6667],
  [[500_000_000_001, 1_000_000_000_000], [1, 2], 50, 1, 0.0001],
  [[6_666_495, 10_000_000], null, 66.66, 2, 0],
] as const)(
  'holds %j against %j, or else %d as finely as it is written',
  (one, aim, said, decimals, more) => {
    const pair = { numerator: one[0], denominator: one[1] };
    const wanted = aim && { numerator: aim[0], denominator: aim[1] };
    expect(percentOver(pair, wanted, said, decimals)).toBe(more);
  },
);

it('adds both apart and divides last', () => {
  const sum = sumOfPairs([
    { numerator: 30, denominator: 50 },
    { numerator: 5, denominator: 100 },
  ]);
  expect(sum).toEqual({ numerator: 35, denominator: 150 });
  expect(sum && percentOf(sum)).toBe(23.3333);
  expect(sumOfPairs([])).toBeNull();
  expect(pairOf(1, null)).toBeNull();
});
