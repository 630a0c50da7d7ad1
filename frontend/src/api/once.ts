import { client } from '@/api/generated/client.gen';

/** Sends what moves money. Sent again with the same key it is answered as before, and not done again. */
export async function postOnce<Result>(url: string, body: unknown, key: string): Promise<Result> {
  const answer = await client.post<{ 200: Result; 201: Result }, unknown, true>({
    url,
    body,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
  });
  return answer.data;
}
