import { describe, expect, test } from 'vitest';
import type { LegalBasis } from '@/api/generated/types.gen';
import { placeNow } from './basis-place';

const basis = (number: string, abstract = number): LegalBasis => ({
  role: 'BASIS',
  number,
  issuer: 'UBND tỉnh',
  issuedOn: '2024-01-01',
  abstract,
  source: { provenance: 'STATED', section: null, note: null },
});
const [a, b, c] = [basis('A'), basis('B'), basis('C')];

describe('a legal basis that was read as the second of A, B, C', () => {
  test.each([
    ['stands where it stood', [a, b, c], 1],
    ['moves up with what stood before it', [b, c], 0],
    ['moves down below what is new', [basis('new'), a, b, c], 2],
    ['is known by its number where it says something else', [basis('B', 'changed'), c], 0],
    ['is known as the only change where it has another number', [a, basis('B2'), c], 1],
    ['is gone where nothing of it is left', [a, c], -1],
    ['is not taken for another that came in its place', [a, c, basis('new'), basis('newer')], -1],
  ])('%s', (_, now, place) => {
    expect(placeNow(now, [a, b, c], 1)).toBe(place);
  });
});

test('of two that are called the same, each is itself', () => {
  const twins = [basis('611/QĐ-UBND', 'Giao vốn'), basis('611/QĐ-UBND', 'Giao bổ sung vốn')];
  expect(twins.map((_, at) => placeNow(twins, twins, at))).toEqual([0, 1]);
  expect(twins.map((_, at) => placeNow([basis('new'), ...twins], twins, at))).toEqual([1, 2]);
});
