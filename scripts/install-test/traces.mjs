// The build that tells a collector what each request did: it is made here as the documentation says, and told to.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createServer } from 'node:http2';
import { basename, join } from 'node:path';
import { read, token } from './client.mjs';
import { folder, freePort, root, startApi, until } from './servers.mjs';

const EXPORT = '/opentelemetry.proto.collector.trace.v1.TraceService/Export';

/** Takes what is sent to it, as a collector does. */
function collector(port) {
  const sent = [];
  const server = createServer();
  server.on('stream', (stream, headers) => {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      sent.push({ path: headers[':path'], text: Buffer.concat(chunks).toString('latin1') });
      stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
      stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
      stream.end(Buffer.alloc(5));
    });
  });
  server.listen(port, '127.0.0.1');
  return { sent, text: () => sent.map(({ text }) => text).join('\n'), close: () => server.close() };
}

/** The API as "-Ptraces" builds it. */
function build() {
  const copy = join(folder, 'traced');
  for (const part of ['backend', 'keycloak', 'openapi.yaml']) {
    cpSync(join(root, part), join(copy, part), { recursive: true, filter: (file) => basename(file) !== 'target' });
  }
  execFileSync(join(root, 'scripts/maven'), ['-B', '-ntp', '-q', '-f', join(copy, 'backend/pom.xml'), '-pl', 'api', '-am', 'package', '-Ptraces', '-Dmaven.test.skip=true']);
  return join(copy, 'backend/api/target/quarkus-app/quarkus-run.jar');
}

export async function requestsAreTraced() {
  const [port, at] = [await freePort(), await freePort()];
  const told = collector(at);
  const api = startApi('traced', port, { GIAM_NGHEO_TRACES_OFF: 'false', GIAM_NGHEO_TRACES_URL: `http://127.0.0.1:${at}` }, build());
  try {
    await api.ready();
    assert.ok((await read(`${api.url}/api/v1/agencies?search=Nguyen-Van-Kin`, await token('admin'))).items);
    await until(() => told.text().includes('GET /api/v1/agencies'), 'the trace', 30);
    assert.ok(told.sent.every(({ path }) => path === EXPORT));
    assert.match(told.text(), /giam-ngheo-api/);
    // What people search for and who they are stays here.
    assert.doesNotMatch(told.text(), /Nguyen-Van-Kin|Bearer|eyJ/);
  } finally {
    await api.stop();
    told.close();
  }
}
