import { expect, test } from 'vitest';
import { compareText, matches, searchable } from '@/lib/text';

test.each([
  ['Xã Phước Sơn', 'xa phuoc son'],
  ['Xã Phước Sơn'.normalize('NFD'), 'xa phuoc son'],
  ['  Đào  tạo NGHỀ ', 'dao tao nghe'],
  ['Thị trấn Diêu Trì', 'thi tran dieu tri'],
])('%s is searched as %s', (text, plain) => {
  expect(searchable(text)).toBe(plain);
});

test('finds words in any order, with or without accents', () => {
  expect(matches('UBND xã Phước Sơn', 'son phuoc')).toBe(true);
  expect(matches('UBND xã Phước Sơn', 'Phước')).toBe(true);
  expect(matches('UBND xã Phước Hòa', 'phuoc son')).toBe(false);
  expect(matches('anything', '')).toBe(true);
});

test('sorts by the Vietnamese alphabet', () => {
  expect(['Đạt', 'Dũng', 'Ân', 'An', 'Ăn', 'Êm', 'Em'].sort(compareText)).toEqual([
    'An',
    'Ăn',
    'Ân',
    'Dũng',
    'Đạt',
    'Em',
    'Êm',
  ]);
});

test('sorts numbers inside texts as numbers', () => {
  expect(['I10', 'I2', 'I1'].sort(compareText)).toEqual(['I1', 'I2', 'I10']);
});
