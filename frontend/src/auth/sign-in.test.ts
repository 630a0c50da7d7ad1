import { expect, test } from 'vitest';
import { localPath, signInUrl } from '@/auth/sign-in';

test('returns to the page that was left, with its filters', () => {
  expect(signInUrl('/chi-tieu?q=hộ')).toBe('/auth/sign-in?returnTo=%2Fchi-tieu%3Fq%3Dh%E1%BB%99');
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '',
  undefined,
])('never leads to %j', (path) => {
  expect(localPath(path)).toBe('/');
});
