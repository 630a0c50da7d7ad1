// A small load on loopback: few connections that are kept, a fixed number of requests.
import http from 'node:http';

const CONNECTIONS = 4;
const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** The answer to a GET. */
export function get(url, headers = {}) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    request.on('error', reject);
  });
}

/** Sends that many requests, as many at a time as there are connections. */
export async function many(count, send) {
  let left = count;
  const worker = async () => {
    while (left-- > 0) await send();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
}

/** An access token of a demo user. */
export async function token(user) {
  const answer = await fetch(`${process.env.KEYCLOAK_URL}/realms/giam-ngheo/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'giam-ngheo-cli', username: user, password: 'demo' }),
  });
  return (await answer.json()).access_token;
}
