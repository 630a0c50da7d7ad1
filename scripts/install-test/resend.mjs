// What nginx does with a request whose instance dies: between two upstreams, of which one takes requests in and breaks off.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { freePort, startNginx } from './servers.mjs';

const TIMES = 4;

/** An upstream that counts what it has read to the end, and then answers or breaks off. */
async function upstream(answers) {
  const seen = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part)).on('end', () => {
      seen.push(`${request.method} ${body}`);
      if (answers) response.end(`${request.method} ${body}`);
      else request.socket.destroy();
    });
  });
  const port = await freePort();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { port, seen, close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) };
}

/** A write that may have arrived is never sent twice; one that was never sent goes to the other instance, and so does what only reads. */
export async function noWriteIsSentTwice() {
  const [good, dying] = [await upstream(true), await upstream(false)];
  const port = await freePort();
  // Each asked in turn, whatever it did before.
  const both = [good, dying].map((one) => `server 127.0.0.1:${one.port} max_fails=0`).join('; ');
  const nginx = await startNginx({ port, plainPort: await freePort(), keycloak: good.port, name: 'pair', limits: { 'server api:8443': both } });
  const ask = async (method, number) => {
    const body = method === 'GET' || method === 'DELETE' ? undefined : `${number}`.padEnd(300_000, '.');
    const answer = await fetch(`https://localhost:${port}/api/v1/areas/${number}`, { method, body });
    return [answer.status, await answer.text()];
  };
  const askAll = async (method) => {
    const answers = [];
    for (let number = 0; number < TIMES; number++) answers.push(await ask(method, number));
    return answers;
  };
  const reset = () => [good, dying].forEach((one) => one.seen.splice(0));

  for (const method of ['PUT', 'DELETE', 'POST']) {
    reset();
    const answers = await askAll(method);
    assert.equal(good.seen.length + dying.seen.length, TIMES, `${method} was sent twice`);
    assert.deepEqual(answers.map(([status]) => status).sort(), [200, 200, 503, 503], method);
    for (const [status, text] of answers) if (status === 503) assert.equal(JSON.parse(text).type, 'urn:giam-ngheo:problem:unavailable');
  }
  reset();
  assert.deepEqual((await askAll('GET')).map(([status]) => status), [200, 200, 200, 200]);
  assert.ok(dying.seen.length > 0);

  await dying.close();
  for (const method of ['PUT', 'DELETE', 'POST', 'GET']) {
    reset();
    const answers = await askAll(method);
    assert.deepEqual(answers.map(([status]) => status), [200, 200, 200, 200], method);
    assert.equal(good.seen.length, TIMES, method);
  }
  await good.close();
  const [status, text] = await ask('PUT', 0);
  assert.deepEqual([status, JSON.parse(text).type], [503, 'urn:giam-ngheo:problem:unavailable']);
  await nginx.stop();
}
