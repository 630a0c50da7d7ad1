import { expect, test } from 'vitest';
import { sealOf } from '@/lib/seal';

const KEY = 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY';
const OTHER = 'MTEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY';
const TEXT = 'Ba hộ không còn đất để trồng cỏ';

test('opens what was closed with the same key, and reads nothing like it', () => {
  const closed = sealOf(KEY).close('name', TEXT);
  expect(closed).toMatch(/^[\w+/=]+\.[\w+/=]+$/);
  expect(sealOf(KEY).open('name', closed)).toBe(TEXT);
});

test('closes the same text differently each time', () => {
  const seal = sealOf(KEY);
  expect(seal.close('name', TEXT)).not.toBe(seal.close('name', TEXT));
});

test.each([
  ['another account', () => sealOf(OTHER).open('name', sealOf(KEY).close('name', TEXT))],
  ['another name', () => sealOf(KEY).open('other', sealOf(KEY).close('name', TEXT))],
  ['what is no seal', () => sealOf(KEY).open('name', '{"values":{}}')],
  ['nothing', () => sealOf(KEY).open('name', '')],
  [
    'what somebody has changed',
    () => {
      const closed = sealOf(KEY).close('name', TEXT);
      return sealOf(KEY).open(
        'name',
        closed.replace(/(.)(...)$/, (_, one, end) => (one === 'A' ? 'B' : 'A') + end),
      );
    },
  ],
])('opens nothing for %s', (_, opened) => {
  expect(opened()).toBeNull();
});

test('hides names the same way each time, and each account in its own', () => {
  expect(sealOf(KEY).hide('agencies.new')).toBe(sealOf(KEY).hide('agencies.new'));
  expect(sealOf(KEY).hide('agencies.new')).not.toBe(sealOf(OTHER).hide('agencies.new'));
  expect(sealOf(KEY).hide('agencies.new')).not.toMatch(/agencies|new/);
});
