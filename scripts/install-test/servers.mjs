// The servers of an installation on this machine: nginx with the configuration of the container, HAProxy, instances of the API.
import { execFileSync, spawn } from 'node:child_process';
import dns from 'node:dns';
import { cpSync, mkdirSync, openSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = new URL('../../', import.meta.url).pathname;
export const folder = join(process.env.RUN_DIR, 'install-test');
mkdirSync(folder, { recursive: true });
process.env.PATH += ':/usr/sbin:/sbin';
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // a certificate of our own, for this machine only
// All names below localhost are this machine, as browsers have it.
const { lookup } = dns;
dns.lookup = (host, ...more) => lookup(host.endsWith('.localhost') ? 'localhost' : host, ...more);

const running = new Set();

/** Starts a program whose output goes to a file of its own. */
export function start(name, command, words, env = process.env) {
  const log = openSync(join(folder, `${name}.log`), 'a');
  const child = spawn(command, words, { env, stdio: ['ignore', log, log] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  running.add(child);
  void ended.then(() => running.delete(child));
  return {
    pid: child.pid,
    ended,
    log: () => readFileSync(join(folder, `${name}.log`), 'utf8'),
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await ended;
    },
  };
}

export async function stopAll() {
  for (const child of running) child.kill('SIGKILL');
  await sleep(200);
}

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Asks until the condition holds. */
export async function until(condition, what, seconds = 120) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(100)) {
    if (await Promise.resolve(condition()).catch(() => false)) return;
  }
  throw new Error(`waited in vain for ${what}`);
}

/** The command and environment of the stack's own API. */
export function stackApi() {
  const port = new URL(process.env.API_URL).port;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const environment = Object.fromEntries(
        readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
      );
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
      if (environment.QUARKUS_HTTP_PORT === port && command.some((word) => word.endsWith('quarkus-run.jar'))) return { command, environment };
    } catch {
      // It ended while we looked.
    }
  }
  throw new Error('the API of the stack was not found');
}

/** One more instance of the API, of another build where one is named. */
export function startApi(name, port, settings, jar) {
  const { command, environment } = stackApi();
  const [program, ...words] = command
    .filter((word) => !word.startsWith('-Dgiam-ngheo.stack='))
    .map((word) => (jar && word.endsWith('quarkus-run.jar') ? jar : word));
  const api = start(name, program, words, { ...environment, QUARKUS_HTTP_PORT: String(port), ...settings });
  return { ...api, url: `http://127.0.0.1:${port}`, ready: () => until(async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).status === 200, name) };
}

/** A TCP passage that can be closed and opened: what lies behind it is away for those who go through it. */
export class Passage {
  constructor(name, port, target) {
    this.name = name;
    this.port = port;
    this.file = join(folder, `${name}.cfg`);
    writeFileSync(this.file, `global\n  hard-stop-after 1s\ndefaults\n  mode tcp\n  timeout connect 2s\n  timeout client 1h\n  timeout server 1h\nlisten it\n  bind 127.0.0.1:${port}\n  server behind ${target}\n`);
  }
  async open() {
    this.process = start(this.name, 'haproxy', ['-db', '-f', this.file]);
    await sleep(500);
  }
  close = () => this.process.stop('SIGKILL');
}

/** The balancer of docs/operations.md, between the web server and instances of the API. */
export async function startBalancer(port, apis) {
  const text = readFileSync(join(root, 'docs/monitoring/haproxy.cfg'), 'utf8')
    // In the clear, as all of this stack; with TLS inside.test.mjs has it.
    .replace(/bind :8443 ssl .*/, `bind 127.0.0.1:${port}`)
    .replace(/ ssl verify required .*/, '')
    .replace('api-1:8443', `127.0.0.1:${apis[0]}`)
    .replace('api-2:8443', `127.0.0.1:${apis[1]}`);
  writeFileSync(join(folder, 'balancer.cfg'), text);
  execFileSync('haproxy', ['-c', '-f', join(folder, 'balancer.cfg')]);
  return start('balancer', 'haproxy', ['-db', '-f', join(folder, 'balancer.cfg')]);
}

/** Where Keycloak is beside an application at such an address. */
export const keycloakBeside = (origin) => origin.replace('//', '//identity.');

/**
 * nginx, with the configuration of the container: only addresses, ports and folders are those of this machine. What lies behind is asked
 * in the clear, or over TLS where the certificate of an authority is named. Keycloak is identity.localhost.
 */
export async function startNginx({ port, plainPort, api, keycloak, name = 'nginx', limits = {}, authority }) {
  const conf = join(folder, name);
  const tls = join(folder, 'tls');
  mkdirSync(tls, { recursive: true });
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,DNS:identity.localhost',
    '-keyout', join(tls, 'key.pem'), '-out', join(tls, 'certificate.pem')], { stdio: 'ignore' });
  cpSync(join(root, 'frontend/nginx'), conf, { recursive: true });
  cpSync('/etc/nginx/mime.types', join(conf, 'mime.types'));
  const own = { 'listen 8443': `listen 127.0.0.1:${port}`, 'listen 8080': `listen 127.0.0.1:${plainPort}`, 'server api:8443': `server 127.0.0.1:${api}`,
    'server keycloak:8443': `server 127.0.0.1:${keycloak}`, '/usr/share/nginx/html': join(root, 'frontend/dist'), '/run/tls/': `${tls}/`, '/tmp/': `${folder}/tmp/${name}-`,
    '/run/certificates/authority.pem': authority ?? join(tls, 'certificate.pem'), ...(authority ? {} : { 'default https;': 'default http;', 'https://keycloak': 'http://keycloak' }), ...limits };
  for (const file of readdirSync(conf)) {
    // In one pass: what is put in may look like what is to be replaced.
    const theirs = new RegExp(Object.keys(own).join('|'), 'g');
    const text = readFileSync(join(conf, file), 'utf8').replace(theirs, (found) => own[found]);
    // As root, nginx would work as "nobody", who may not see this folder; the container has no root at all.
    writeFileSync(join(conf, file), file === 'nginx-tls.conf' && process.getuid() === 0 ? `user root;\n${text}` : text);
  }
  const names = { GIAM_NGHEO_HOST: `localhost:${port}`, GIAM_NGHEO_IDENTITY_HOST: `identity.localhost:${port}` };
  const nginx = start(name, 'sh', [join(conf, 'start.sh'), '-e', 'stderr', '-c', join(conf, 'nginx-tls.conf')], { ...process.env, ...names });
  await until(async () => (await fetch(`https://localhost:${port}/`)).status === 200, 'nginx', 20);
  return nginx;
}
