import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { refreshEverything } from './refresh';

async function onScreen(queries: QueryClient, queryKey: string[]) {
  const ask = vi.fn(async () => 'there');
  new QueryObserver(queries, { queryKey, queryFn: ask }).subscribe(() => undefined);
  await vi.waitFor(() => expect(queries.getQueryData(queryKey)).toBe('there'));
  ask.mockClear();
  return ask;
}

test('what is on screen is asked for again, who is signed in is not', async () => {
  const queries = new QueryClient();
  const agencies = await onScreen(queries, ['agencies']);
  const me = await onScreen(queries, ['me']);
  await refreshEverything(queries);
  expect(agencies).toHaveBeenCalledOnce();
  expect(me).not.toHaveBeenCalled();
});

test('what was deleted is not asked for again while its page is being left, but when it is opened next', async () => {
  const queries = new QueryClient();
  const deleted = await onScreen(queries, ['agencies', 'one']);
  const others = await onScreen(queries, ['agencies']);
  await refreshEverything(queries, 'one');
  expect(deleted).not.toHaveBeenCalled();
  expect(others).toHaveBeenCalledOnce();
  expect(queries.getQueryState(['agencies', 'one'])?.isInvalidated).toBe(true);
});
