import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { meQuery } from '@/api/queries';
import { forgetSignIn } from '@/auth/sign-in';
import { dropAllDrafts } from '@/lib/draft-store';
import { draftsOf } from '@/lib/drafts';
import { me } from '@/test/fixtures';
import { useTypedCells } from './use-typed-cells';

/** The grid in a tab of its own, of the same account on the same machine. */
function openTab(mayWrite = true) {
  const queries = new QueryClient();
  queries.setQueryData(meQuery.queryKey, me);
  const { result, unmount } = renderHook(() => useTypedCells<number>('grid', mayWrite), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    ),
  });
  return {
    shows: () => result.current.typed,
    type: (cells: Record<string, number>) =>
      act(() => result.current.setTyped((known) => ({ ...known, ...cells }))),
    save: () => act(() => result.current.setTyped({})),
    close: unmount,
  };
}

/** What another tab takes away is told to all that are open, as browsers do. */
beforeEach(() => {
  const remove = Storage.prototype.removeItem;
  vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(function removed(this: Storage, key) {
    remove.call(this, key);
    window.dispatchEvent(new StorageEvent('storage', { key, newValue: null }));
  });
});

test('what is typed waits for the next opening, through any number of them', () => {
  const tab = openTab();
  tab.type({ a: 1 });
  tab.close();
  openTab().close();
  expect(openTab().shows()).toEqual({ a: 1 });
});

test('two tabs keep what each of them has, whichever wrote last', () => {
  const one = openTab();
  const two = openTab();
  one.type({ a: 1 });
  two.type({ b: 2 });
  one.type({ c: 3 });
  one.close();
  two.close();
  expect(openTab().shows()).toEqual({ a: 1, b: 2, c: 3 });
});

test('one tab that has saved all of its own leaves what the other one has', () => {
  const one = openTab();
  const two = openTab();
  one.type({ a: 1 });
  two.type({ b: 2 });
  one.save();
  one.close();
  two.close();
  expect(openTab().shows()).toEqual({ b: 2 });
});

test('a tab that opens beside another shows what that one has, and takes nothing from it', () => {
  const one = openTab();
  one.type({ a: 1 });
  const two = openTab();
  expect(two.shows()).toEqual({ a: 1 });
  two.save();
  two.close();
  // As if the browser had crashed: nothing more is written.
  one.close();
  expect(openTab().shows()).toEqual({ a: 1 });
});

test('what one tab has taken over from another that is closed, and saved, does not come back', () => {
  const one = openTab();
  one.type({ a: 1 });
  one.close();
  const two = openTab();
  two.save();
  two.close();
  expect(openTab().shows()).toEqual({});
});

test('after signing out in one tab no other one puts its own back', () => {
  const one = openTab();
  one.type({ a: 1 });
  forgetSignIn();
  dropAllDrafts();
  expect(draftsOf(me).read('grid')).toEqual([]);
});

test('who may not write any more neither sees nor drops it', () => {
  const before = openTab();
  before.type({ a: 1 });
  before.close();
  const locked = openTab(false);
  expect(locked.shows()).toEqual({});
  locked.close();
  expect(openTab().shows()).toEqual({ a: 1 });
});

test('on a machine without room the drafts of other tabs are not dropped', () => {
  const before = openTab();
  before.type({ a: 1 });
  before.close();
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const tab = openTab();
  expect(tab.shows()).toEqual({ a: 1 });
  tab.close();
  full.mockRestore();
  expect(openTab().shows()).toEqual({ a: 1 });
});
