// The parts of docker-compose.production.yml on this machine, with the settings and certificates that it gives them: PostgreSQL,
// Keycloak, the API. Only ports and folders are others; the names of the parts are those of the file, which the JVM is told (hosts).
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A place that the user of PostgreSQL can reach.
const place = mkdtempSync(join(tmpdir(), 'giam-ngheo-inside-'));
chmodSync(place, 0o711);
process.env.RUN_DIR = place;
const { freePort, root, start, until } = await import('./servers.mjs');
export { place };

const { parse } = createRequire(join(root, 'frontend/package.json'))('yaml');
export const { services } = parse(readFileSync(join(root, 'docker-compose.production.yml'), 'utf8'), { merge: true });
const cache = join(root, '.local/cache');
const inCache = (name) => join(cache, readdirSync(cache).find((one) => one.startsWith(name)));
export const java = join(execFileSync(join(root, 'scripts/java-home'), { encoding: 'utf8' }).trim(), 'bin/java');
export const certificates = join(place, 'certificates');
export const ports = Object.fromEntries(await Promise.all(['postgres', 'keycloak', 'management', 'api', 'clear', 'tls', 'plain', 'balancer'].map(async (name) => [name, await freePort()])));

/** What the administrator fills in; all else is as the file has it by default. */
const FILLED_IN = {
  GIAM_NGHEO_HOST: `localhost:${ports.tls}`, GIAM_NGHEO_IDENTITY_HOST: `identity.localhost:${ports.tls}`,
  POSTGRES_PASSWORD: 'password-of-before', KEYCLOAK_ADMIN_USER: 'first', KEYCLOAK_ADMIN_PASSWORD: 'first-password-of-keycloak',
  GIAM_NGHEO_COOKIE_SECRET: 'a-cookie-secret-of-this-installation-alone',
};

/** A text of the file as it is for one part here. */
export function here(part, text) {
  return String(text)
    .replace(/\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_, name, otherwise) => FILLED_IN[name] ?? otherwise ?? '')
    .replaceAll('/run/certificates/', `${join(certificates, part)}/`)
    .replaceAll('/run/seal-keys', join(place, 'seal-keys'))
    .replaceAll('/etc/postgresql/pg_hba.conf', join(place, 'pg_hba.conf'))
    .replaceAll('postgres:5432', `postgres:${ports.postgres}`)
    .replaceAll('keycloak:8443', `keycloak:${ports.keycloak}`)
    .replaceAll('127.0.0.1:8443', `127.0.0.1:${ports.api}`)
    .replaceAll('127.0.0.1/9000', `127.0.0.1/${ports.management}`)
    .replaceAll('127.0.0.1/5432', `127.0.0.1/${ports.postgres}`);
}

const hosts = join(place, 'hosts');
writeFileSync(hosts, ['postgres', 'keycloak', 'api', 'localhost'].map((name) => `127.0.0.1 ${name}\n`).join(''));
export const KNOWS_NAMES = `-Djdk.net.hosts.file=${hosts} -Dvertx.disableDnsResolver=true`;

/** The environment of a part, and nothing of our own but the path. */
export const environment = (part, own = {}) => ({
  PATH: process.env.PATH, HOME: place, JAVA_HOME: join(java, '../..'), JAVA_TOOL_OPTIONS: `${KNOWS_NAMES} -XX:TieredStopAtLevel=1`,
  ...Object.fromEntries(Object.entries(services[part].environment).map(([name, value]) => [name, here(part, value)])),
  ...own,
});

/** Whether a part is well, by the very command of the file. */
export const isWell = (part) => {
  const [, program, ...words] = services[part].healthcheck.test;
  const own = { PATH: `${join(inCache('postgres-'), 'bin')}:${process.env.PATH}`, PGHOST: place, PGPORT: String(ports.postgres) };
  return spawnSync(program, words.map((word) => here(part, word)), { env: own }).status === 0;
};

export const makeCertificates = (folder = certificates) => execFileSync(join(root, 'scripts/certificates'), [folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

// initdb wants a user that the machine knows by name; the container's 999 it may not.
const POSTGRES_USER = 65534;
const asPostgres = process.getuid() === 0 ? ['setpriv', `--reuid=${POSTGRES_USER}`, `--regid=${POSTGRES_USER}`, '--clear-groups'] : ['env'];
const run = (words, options = {}) => execFileSync(asPostgres[0], [...asPostgres.slice(1), ...words], { encoding: 'utf8', ...options });

/** Its certificates belong to PostgreSQL's user. */
export function giveToPostgres() {
  const its = join(certificates, 'postgres');
  if (process.getuid() === 0) for (const path of [its, ...readdirSync(its).map((name) => join(its, name))]) chownSync(path, POSTGRES_USER, POSTGRES_USER);
}

/** PostgreSQL's data as a release before certificates left it: roles with passwords, which were good over the network. */
export function dataOfBefore() {
  const programs = join(place, 'postgres');
  cpSync(inCache('postgres-'), programs, { recursive: true });
  const data = join(place, 'data');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(join(place, 'password'), FILLED_IN.POSTGRES_PASSWORD);
  if (process.getuid() === 0) chownSync(data, POSTGRES_USER, POSTGRES_USER);
  giveToPostgres();
  run([join(programs, 'bin/initdb'), `--pgdata=${data}`, '--username=postgres', `--pwfile=${join(place, 'password')}`, '--auth-local=trust', '--no-sync',
    ...services.postgres.environment.POSTGRES_INITDB_ARGS.split(' ')], { stdio: 'ignore' });
  chmodSync(place, 0o1777); // for its socket
  // "peer" asks for a user of this machine whose name is the role's: the container has one, this machine may not.
  const rules = readFileSync(join(root, 'backend/database/pg_hba.conf'), 'utf8').replace(/^local .* peer$/m, 'local all postgres trust');
  writeFileSync(join(place, 'pg_hba.conf'), rules, { mode: 0o644 });
}

/** PostgreSQL with the words of the file. */
export async function startPostgres() {
  const [program, ...words] = services.postgres.command;
  const postgres = start('postgres', asPostgres[0], [...asPostgres.slice(1), join(place, 'postgres/bin', program), ...words.map((word) => here('postgres', word)),
    '-D', join(place, 'data'), '-p', String(ports.postgres), '-k', place, '-clisten_addresses=127.0.0.1', '-cfsync=off'], { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' });
  await until(() => isWell('postgres'), 'PostgreSQL', 30);
  return postgres;
}

/** SQL by the socket, as who is in the container. */
export const bySocket = (sql, database = 'postgres') =>
  execFileSync('psql', ['-qAtX', '-h', place, '-p', String(ports.postgres), '-U', 'postgres', '-d', database, '-v', 'ON_ERROR_STOP=1', '-c', sql], { encoding: 'utf8' }).trim();

/** The roles and databases of the system, made as the container makes them. */
export const createDatabases = (passwords) =>
  execFileSync('bash', [join(root, 'backend/database/create-databases.sh')], { env: { PATH: process.env.PATH, PGHOST: place, PGPORT: String(ports.postgres), PGUSER: 'postgres', ...passwords } });

/** One try to log in over the network; gives what PostgreSQL or the driver says, or "in". */
export function tryIn({ role, database = 'giam_ngheo', mode = 'verify-full', authority = join(certificates, 'backup/authority.pem'), certificate, password = '' }) {
  const words = [`host=postgres hostaddr=127.0.0.1 port=${ports.postgres} user=${role} dbname=${database} sslmode=${mode}`, mode.startsWith('verify') ? `sslrootcert=${authority}` : '',
    certificate ? `sslcert=${certificate}.pem sslkey=${certificate}.key` : 'sslcert=none sslkey=none'].join(' ');
  const { status, stderr } = spawnSync('psql', ['-qAtX', '-w', '-d', words, '-c', 'select 1'], { encoding: 'utf8', env: { PATH: process.env.PATH, HOME: place, PGPASSWORD: password } });
  return status === 0 ? 'in' : stderr;
}

/** Keycloak as its image has it, with the realm of an installation. */
export function startKeycloak() {
  const home = join(place, 'keycloak');
  cpSync(inCache('keycloak-'), home, { recursive: true });
  mkdirSync(join(home, 'data/import'), { recursive: true });
  mkdirSync(join(home, 'data/password-blacklists'), { recursive: true });
  cpSync(join(root, 'keycloak/production-realm.json'), join(home, 'data/import/giam-ngheo-realm.json'));
  cpSync(join(root, 'keycloak/passwords/common-passwords.txt'), join(home, 'data/password-blacklists/common-passwords.txt'));
  cpSync(join(root, 'keycloak/themes'), join(home, 'themes'), { recursive: true });
  const built = Object.fromEntries([...readFileSync(join(root, 'keycloak/Dockerfile'), 'utf8').matchAll(/(KC_\w+)=(\S+)/g)].map(([, name, value]) => [name, value]));
  const env = environment('keycloak', { ...built, KC_HTTPS_PORT: String(ports.keycloak), KC_HTTP_MANAGEMENT_PORT: String(ports.management) });
  execFileSync(join(home, 'bin/kc.sh'), ['build'], { env: { ...environment('keycloak', built), KC_DB_URL: '' }, stdio: 'ignore' });
  const keycloak = start('keycloak', join(home, 'bin/kc.sh'), services.keycloak.command, env);
  // The script waits for the JVM, and does not hand on what it is told.
  const stop = async () => {
    spawnSync('pkill', ['-P', String(keycloak.pid)]);
    await keycloak.ended;
  };
  return { ...keycloak, stop };
}

/** Runs one of the scripts for administrators, as in the container of Keycloak. */
export const administer = (script, words, own = {}) =>
  spawnSync('bash', [join(root, 'keycloak', script), ...words], { encoding: 'utf8', env: environment('keycloak', {
    PATH: `${join(java, '..')}:${process.env.PATH}`, KCADM: join(place, 'keycloak/bin/kcadm.sh'), AUTHORITY: join(certificates, 'keycloak/authority.pem'), ...own }) });

/** Asks Keycloak for the token of the API's account, by a certificate where one is named, and other fields of the form; gives what it says. */
export function tokenOfTheApi({ certificate, form = {} }) {
  const fields = Object.entries({ grant_type: 'client_credentials', client_id: 'giam-ngheo-api', ...form }).flatMap(([name, value]) => ['--data-urlencode', `${name}=${value}`]);
  const { status, stdout, stderr } = spawnSync('curl', ['-sS', '--cacert', join(certificates, 'api/authority.pem'), '--resolve', `keycloak:${ports.keycloak}:127.0.0.1`, ...fields,
    ...(certificate ? ['--cert', `${certificate}.pem`, '--key', `${certificate}.key`] : []), `https://keycloak:${ports.keycloak}/realms/giam-ngheo/protocol/openid-connect/token`], { encoding: 'utf8' });
  return status === 0 ? stdout : stderr;
}

/** Makes somebody who signs in with that password, as an administrator of Keycloak would. */
export async function makeUser(username, password) {
  const server = `https://localhost:${ports.keycloak}`;
  const form = { grant_type: 'password', client_id: 'admin-cli', username: FILLED_IN.KEYCLOAK_ADMIN_USER, password: FILLED_IN.KEYCLOAK_ADMIN_PASSWORD };
  const { access_token } = await (await fetch(`${server}/realms/master/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams(form) })).json();
  const user = { username, enabled: true, firstName: 'Cán bộ', lastName: 'Thử', email: `${username}@example.vn`, credentials: [{ type: 'password', value: password, temporary: false }] };
  const answer = await fetch(`${server}/admin/realms/giam-ngheo/users`, { method: 'POST', body: JSON.stringify(user), headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' } });
  if (answer.status !== 201) throw new Error(`Keycloak refused the user: ${await answer.text()}`);
}

/** The API as its image starts it; other settings where a test has some. */
export function startApi(name, own = {}) {
  const env = environment('api', { QUARKUS_HTTP_PORT: String(ports.clear), QUARKUS_HTTP_SSL_PORT: String(ports.api), GIAM_NGHEO_PLAN_FILE: 'classpath:plan/tuy-phuoc-2024.yaml',
    GIAM_NGHEO_PROVISIONING_EVERY: '2s', GIAM_NGHEO_SEAL_EVERY: '5s', GIAM_NGHEO_TRUSTED_PROXIES: '127.0.0.1', ...own });
  return start(name, java, ['-XX:+UseSerialGC', '-Xmx256m', '-jar', join(root, 'backend/api/target/quarkus-app/quarkus-run.jar')], env);
}

/** A tool of the API's image with its own certificate; gives what it says, with its status. */
export function tool(part, ...words) {
  const app = join(root, 'backend/api/target/quarkus-app');
  const [, ...before] = services[part].entrypoint.map((word) => word.replaceAll('/app/', `${app}/`));
  const own = part === 'backup' ? { GIAM_NGHEO_DB_PORT: String(ports.postgres) } : {};
  const { status, stdout, stderr } = spawnSync(java, [...before, ...words], { encoding: 'utf8', env: environment(part, own) });
  return { status, text: stdout + stderr };
}
