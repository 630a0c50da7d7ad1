import { client } from '@/api/generated/client.gen';
import { fileNameOf } from '@/lib/file-name';

type SheetUrl = `/api/v1/${string}`;
type Query = Record<string, string | number | boolean | undefined>;

export interface SavedSheet {
  file: Blob;
  name: string;
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What the API takes; it is told before a larger file is sent in vain. */
export const MOST_BYTES = 10 * 1024 * 1024;

function saved({ data, response }: { data: unknown; response: Response }): SavedSheet {
  return { file: data as Blob, name: fileNameOf(response.headers.get('Content-Disposition'), 'bang.xlsx') };
}

/** A table as an Excel file, under the name that the API gives it. */
export async function fetchSheet(url: SheetUrl, query: Query = {}): Promise<SavedSheet> {
  return saved(
    await client.get<{ 200: Blob }, unknown, true>({ url, query, parseAs: 'blob', throwOnError: true }),
  );
}

function sending(url: SheetUrl, query: Query, file: Blob, key?: string, version?: number) {
  return {
    url,
    query,
    body: file,
    bodySerializer: null,
    headers: {
      'Content-Type': SHEET,
      ...(key ? { 'Idempotency-Key': key } : {}),
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    },
    throwOnError: true,
  } as const;
}

/**
 * Sends an Excel file; with a key, whatever it does is done once however often it is sent; with a version, only to the
 * thing as it was read.
 */
export async function sendSheet<Answer>(
  url: SheetUrl,
  query: Query,
  file: Blob,
  key?: string,
  version?: number,
): Promise<Answer> {
  return (await client.post<{ 200: Answer }, unknown, true>(sending(url, query, file, key, version))).data;
}

/** Sends an Excel file, and gets one back. */
export async function sendForSheet(url: SheetUrl, query: Query, file: Blob): Promise<SavedSheet> {
  return saved(
    await client.post<{ 200: Blob }, unknown, true>({ ...sending(url, query, file), parseAs: 'blob' }),
  );
}
