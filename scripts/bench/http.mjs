// A small load on loopback: few connections that are kept, a fixed number of requests.
import http from 'node:http';

const CONNECTIONS = 4;
const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** The answer to a request. */
export function send(method, url, headers = {}, body = null) {
  return new Promise((resolve, reject) => {
    const length = body === null ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const request = http.request(url, { method, agent, headers: { ...headers, ...length } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    request.on('error', reject);
    request.end(body ?? undefined);
  });
}

/** Sends that many requests, as many at a time as there are connections; each sender is told its number. */
export async function many(count, work) {
  let left = count;
  const worker = async (number) => {
    while (left-- > 0) await work(number);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, number) => worker(number)));
}

/** An access token of a demo user. */
export async function token(user) {
  const answer = await fetch(`${process.env.KEYCLOAK_URL}/realms/giam-ngheo/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'giam-ngheo-cli', username: user, password: 'demo' }),
  });
  return (await answer.json()).access_token;
}
