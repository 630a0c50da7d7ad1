import { expect, test } from 'vitest';
import { steps } from './course';

test('stays where it is until the next point, and goes on to the end', () => {
  expect(
    steps(
      [
        ['2024-02-23', 80],
        ['2024-03-01', 60],
      ],
      '2024-01-01',
      '2024-12-31',
    ),
  ).toEqual([
    ['2024-01-01', 0],
    ['2024-02-23', 0],
    ['2024-02-23', 80],
    ['2024-03-01', 80],
    ['2024-03-01', 60],
    ['2024-12-31', 60],
  ]);
  expect(steps([], '2024-01-01', '2024-12-31')).toEqual([
    ['2024-01-01', 0],
    ['2024-12-31', 0],
  ]);
});
