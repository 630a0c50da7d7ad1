import { client } from '@/api/generated/client.gen';
import { all } from '@/api/pages';

type Url = `/api/v1/${string}`;
type Query = Record<string, string | number | boolean | undefined>;

interface Page<Item> {
  items: Item[];
  nextPageToken: string | null;
}

/** One answer of the reporting operations. */
export async function ask<Answer>(url: Url, query: Query = {}, signal?: AbortSignal): Promise<Answer> {
  return (await client.get<{ 200: Answer }, unknown, true>({ url, query, signal })).data;
}

/** All pages of one of their lists. */
export async function askAll<Item>(url: Url, query: Query, signal?: AbortSignal): Promise<Item[]> {
  return await all((paging) =>
    client.get<{ 200: Page<Item> }, unknown, true>({ url, query: { ...query, ...paging }, signal }),
  );
}

/** Sends something that is done with a report or a round. */
export async function send<Answer>(url: Url, body: unknown, query: Query = {}): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json' };
  return (await client.post<{ 200: Answer }, unknown, true>({ url, body, query, headers })).data;
}

/** The same on what was read in a version. */
export async function change<Answer>(
  method: 'post' | 'put',
  url: Url,
  version: number,
  body: unknown,
): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json', 'If-Match': `"${version}"` };
  return (await client[method]<{ 200: Answer }, unknown, true>({ url, body, headers })).data;
}

export async function discard(url: Url, version: number): Promise<void> {
  await client.delete({ url, headers: { 'If-Match': `"${version}"` }, throwOnError: true });
}
