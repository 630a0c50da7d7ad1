import { expect, it } from 'vitest';
import { areas, successions } from '@/test/fixtures';
import { figure, internet, inWords, jobs, trend } from '@/test/fixtures-progress';
import { countBands, courseOf, expectedLine, lacking, shareOf, unitsOf } from './progress-model';

it('counts how indicators stand, and leaves out what is told in words', () => {
  expect(countBands([jobs, internet, inWords, { ...jobs, accepted: figure(null) }])).toEqual({
    REACHED: 0,
    NEAR: 0,
    BEHIND: 2,
    NONE: 1,
  });
});

it('tells who has sent nothing in from whose figures wait to be accepted, period by period', () => {
  expect(lacking(jobs.accepted, jobs.provisional)).toEqual({
    missing: [{ areaId: 'phuoc-hoa-area', name: 'Xã Phước Hòa', periods: 1 }],
    waiting: [
      { areaId: 'phuoc-hoa-area', name: 'Xã Phước Hòa', periods: 1 },
      { areaId: 'phuoc-son-area', name: 'Xã Phước Sơn', periods: 1 },
    ],
  });
});

it('says of who does not see provisional figures only what is not accepted', () => {
  expect(lacking(jobs.accepted, null)).toEqual({ missing: jobs.accepted.missing, waiting: [] });
});

it.each([
  [1850, 4300, 43.02],
  [0, 4300, 0],
])('%d of %d is %d per cent', (value, aim, share) => {
  expect(shareOf(value, aim)).toBeCloseTo(share, 1);
});

it.each([
  [null, 4300],
  [12, null],
  [12, 0],
])('knows no share of %s and %s', (value, aim) => {
  expect(shareOf(value, aim)).toBeNull();
});

it('draws what adds up from 0 to its target', () => {
  expect(expectedLine(jobs, trend)).toEqual([
    ['2023-12-15', 0],
    ['2024-03-14', 1069],
    ['2024-06-14', 2138.2],
    ['2024-12-14', 4300],
  ]);
});

it('holds a rate of every period at its target all year', () => {
  const flat = trend.points.map((point) => ({ ...point, expected: 100 }));
  expect(
    expectedLine(internet, { ...trend, target: internet.target, points: flat }).map(([, value]) => value),
  ).toEqual([100, 100, 100, 100]);
});

it('begins a stock at its baseline, and draws nothing where nothing is expected', () => {
  const stock = { kind: 'COUNT', nature: 'STOCK' } as const;
  expect(expectedLine(stock, { ...trend, baseline: 500 })[0]).toEqual(['2023-12-15', 500]);
  expect(
    expectedLine(stock, { ...trend, points: trend.points.map((point) => ({ ...point, expected: null })) }),
  ).toEqual([]);
  expect(expectedLine(jobs, { ...trend, target: null })).toEqual([]);
});

it('does not draw the end of the year twice', () => {
  const last = { ...trend.points[1], dataTo: '2024-12-14', expected: 4300 } as (typeof trend.points)[number];
  expect(expectedLine(jobs, { ...trend, points: [last] })).toEqual([
    ['2023-12-15', 0],
    ['2024-12-14', 4300],
  ]);
});

it('leaves out periods without a figure: they are not 0', () => {
  const [first] = trend.points;
  const empty = { ...first, dataTo: '2024-05-14', accepted: figure(null), provisional: null };
  expect(courseOf([...trend.points, empty as (typeof trend.points)[number]], 'accepted')).toEqual([
    ['2024-03-14', 900],
    ['2024-06-14', 1850],
  ]);
});

it('knows which units carry the communes on, and since when', () => {
  const { now, later, laterFrom } = unitsOf('tuy-phuoc', areas, successions);
  expect(now.map(({ name }) => name)).toContain('Xã Phước Sơn');
  expect(later.length).toBeGreaterThan(0);
  expect(laterFrom).toBe('2025-07-01');
  expect(unitsOf('tuy-phuoc', areas, [])).toMatchObject({ later: [], laterFrom: undefined });
});
