import { expect, test } from 'vitest';
import { daysFrom, stepPath } from './course';

test('counts days over the leap day', () => {
  expect(daysFrom('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysFrom('2024-01-01', '2024-12-31')).toBe(365);
});

test('stays where it is until the next point, and goes on to the end', () => {
  expect(
    stepPath(
      [
        [10, 80],
        [20.04, 60],
      ],
      100,
      50,
    ),
  ).toBe('M10,100H10V80H20V60H50');
  expect(stepPath([], 100, 50)).toBe('');
});
