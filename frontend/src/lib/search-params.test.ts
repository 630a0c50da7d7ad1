import { expect, it } from 'vitest';
import { dayParam } from './search-params';

it('takes a day, and nothing else for one', () => {
  expect(dayParam('2024-02-29')).toBe('2024-02-29');
  expect(dayParam('2024-13-01')).toBeUndefined();
  expect(dayParam('29/02/2024')).toBeUndefined();
  expect(dayParam(2024)).toBeUndefined();
});
