import { client } from '@/api/generated/client.gen';

/** What names one intention: made when a form opens, and sent at each attempt, so that nothing is done twice. */
export function newOnceKey(): string {
  // randomUUID is not there on pages without TLS, as on an office's own network.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sends what moves money. Sent again with the same key it is answered as before, and not done again. */
export async function postOnce<Result>(url: string, body: unknown, key: string): Promise<Result> {
  const answer = await client.post<{ 200: Result; 201: Result }, unknown, true>({
    url,
    body,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
  });
  return answer.data;
}
