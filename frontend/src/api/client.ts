import { client } from '@/api/generated/client.gen';
import { toProblem } from '@/api/problem';

/**
 * The session is a cookie that scripts cannot read. The header proves to the API that a request comes from
 * this application, as other sites cannot set it.
 */
export function prepareClient(): void {
  client.setConfig({
    baseUrl: window.location.origin,
    credentials: 'same-origin',
    headers: { 'X-Requested-With': 'giam-ngheo' },
  });
  client.interceptors.error.use((error, response) => toProblem(error, response));
}
