// What nginx does with an address that asks too often: tried with limits that are reached at once, all else as it is installed.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startNginx } from './servers.mjs';

const SLOW = { 'rate=200r/s': 'rate=2r/s', 'rate=20r/s': 'rate=2r/s', 'burst=2000': 'burst=5', 'burst=400': 'burst=5' };
const MANY = 20;

/** A hurried address is refused with a problem by the API's paths and with a page by those of signing in; the pages stay open. */
export async function hasteIsRefused(behind) {
  const port = await freePort();
  const nginx = await startNginx({ ...behind, port, plainPort: await freePort(), name: 'hurried', limits: SLOW });
  const ask = (path) => fetch(`https://${path.startsWith('/realms/') ? 'identity.' : ''}localhost:${port}${path}`, { redirect: 'manual' });
  const asked = (path) => Promise.all(Array.from({ length: MANY }, () => ask(path)));
  for (const path of ['/api/v1/me', '/auth/sign-in', '/realms/giam-ngheo/.well-known/openid-configuration']) {
    const refused = (await asked(path)).filter(({ status }) => status === 429);
    assert.ok(refused.length >= MANY / 2 && refused.length < MANY, `${path}: ${refused.length}`);
    const [answer] = refused;
    assert.equal(answer.headers.get('retry-after'), '10');
    assert.match(answer.headers.get('x-request-code'), /^[0-9a-f]{8}$/);
    const text = await answer.text();
    if (path.startsWith('/api/')) {
      assert.match(answer.headers.get('content-type'), /^application\/problem\+json/);
      assert.equal(JSON.parse(text).type, 'urn:giam-ngheo:problem:too-many-requests');
    } else {
      assert.match(answer.headers.get('content-type'), /^text\/html/);
      assert.match(text, /Quá nhiều lượt đăng nhập.*Wait 10 seconds/s);
    }
    await sleep(3000); // the two ways of signing in share what is left
  }
  assert.deepEqual(new Set((await asked('/')).map(({ status }) => status)), new Set([200]));
  assert.equal((await ask('/api/v1/me')).status, 401);
  await nginx.stop();
}
