import { expect, test } from 'vitest';
import { dropSignOutState, localPath, signInUrl } from '@/auth/sign-in';

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

test.each([
  ['/?state=4f6c', '/'],
  ['/?plan=p1&state=4f6c', '/?plan=p1'],
  ['/du-an?state=mine', '/du-an?state=mine'],
])('%s becomes %s after signing out, without an entry in the history', (before, after) => {
  window.history.replaceState(null, '', before);
  const entries = window.history.length;
  dropSignOutState();
  expect(window.location.pathname + window.location.search).toBe(after);
  expect(window.history.length).toBe(entries);
});
