// What goes between the parts of an installation: all over TLS, each part known by a certificate of the installation's own authority.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { administer, bySocket, certificates, createDatabases, dataOfBefore, giveToPostgres, isWell, makeCertificates, makeUser, place, ports, startApi, startKeycloak, startPostgres, tokenOfTheApi, tool, tryIn } from './inside.mjs';

const { Browser } = await import('./client.mjs');
const { root, start, startNginx, stopAll, until } = await import('./servers.mjs');
const ROLES = { giam_ngheo_api: ['api', 'giam_ngheo'], giam_ngheo_owner: ['api', 'giam_ngheo'], keycloak: ['keycloak', 'keycloak'], postgres: ['backup', 'postgres'] };
const PASSWORDS = { GIAM_NGHEO_DB_OWNER_PASSWORD: 'owner-of-before', GIAM_NGHEO_DB_API_PASSWORD: 'api-of-before', KEYCLOAK_DB_PASSWORD: 'keycloak-of-before' };
const foreign = join(place, 'foreign');

describe('between the parts of an installation', () => {
  let keycloak, api;
  before(async () => {
    makeCertificates();
    makeCertificates(foreign);
    dataOfBefore();
    await startPostgres();
    createDatabases(PASSWORDS);
  });
  after(async () => {
    await keycloak?.stop();
    await stopAll();
    rmSync(place, { recursive: true, force: true });
  });

  it('certificates stay as they are while they last, and are readable for their part alone', () => {
    const was = readFileSync(join(certificates, 'api/server.pem'), 'utf8');
    assert.equal(makeCertificates(), '');
    assert.equal(readFileSync(join(certificates, 'api/server.pem'), 'utf8'), was);
    const users = { postgres: 999, keycloak: 1000, api: 10001, backup: 10001, trail: 10001, web: 101, authority: 0 };
    for (const [part, user] of Object.entries(users)) {
      const { mode, uid } = statSync(join(foreign, part));
      assert.equal(mode & 0o077, 0, part);
      if (process.getuid() === 0) assert.equal(uid, user, part);
    }
    assert.throws(() => statSync(join(foreign, 'web/server.key')));
  });

  it('those that end soon, or are of another authority, are made anew', () => {
    const folder = join(place, 'renewed');
    cpSync(certificates, folder, { recursive: true });
    const key = join(folder, 'authority/key.pem');
    const request = execFileSync('openssl', ['req', '-new', '-key', join(folder, 'api/server.key'), '-subj', '/CN=server api'], { encoding: 'utf8' });
    const short = execFileSync('openssl', ['x509', '-req', '-days', '80', '-CA', join(folder, 'authority/certificate.pem'), '-CAkey', key, '-set_serial', '7'], { input: request, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
    rmSync(join(folder, 'api/server.pem'));
    writeFileSync(join(folder, 'api/server.pem'), short);
    assert.equal(makeCertificates(folder), 'made api/server.pem\n');
    rmSync(join(folder, 'authority'), { recursive: true });
    assert.equal(makeCertificates(folder).split('\n').filter(Boolean).length, 10);
    assert.equal(makeCertificates(folder), '');
  });

  it('PostgreSQL lets each role in by its own certificate', () => {
    for (const [role, [part, database]] of Object.entries(ROLES)) assert.equal(tryIn({ role, database, certificate: join(certificates, part, role) }), 'in', role);
  });

  it('PostgreSQL lets nobody in in the clear, without a certificate, by a password of before, or by the certificate of somebody else', () => {
    const certificate = join(certificates, 'api/giam_ngheo_api');
    for (const [role, [, database]] of Object.entries(ROLES)) {
      assert.match(tryIn({ role, database, mode: 'disable', password: PASSWORDS.GIAM_NGHEO_DB_API_PASSWORD }), /no pg_hba.conf entry .* no encryption/, role);
      assert.match(tryIn({ role, database, password: PASSWORDS.GIAM_NGHEO_DB_API_PASSWORD }), /requires a valid client certificate/, role);
      if (role !== 'giam_ngheo_api') assert.match(tryIn({ role, database, certificate }), /certificate authentication failed/, role);
      assert.match(tryIn({ role, database, certificate: join(foreign, ROLES[role][0], role) }), /unknown ca|certificate|alert/i, role);
    }
    assert.match(tryIn({ role: 'postgres', database: 'postgres', certificate: join(certificates, 'postgres/server') }), /unsupported certificate|certificate/i);
    assert.match(tryIn({ role: 'giam_ngheo_api', database: 'keycloak', certificate }), /no pg_hba.conf entry/);
    assert.match(tryIn({ role: 'giam_ngheo_api', certificate, authority: join(foreign, 'api/authority.pem') }), /certificate verify failed/);
  });

  it('Keycloak and the API start with their certificates, and their health checks say so', async () => {
    keycloak = startKeycloak();
    await until(() => isWell('keycloak'), 'Keycloak', 240);
    mkdirSync(join(place, 'seal-keys'), { mode: 0o700 });
    assert.equal(tool('trail', 'make-key', join(place, 'seal-keys')).status, 0);
    assert.equal(isWell('api'), false);
    api = startApi('api');
    await until(() => isWell('api'), 'the API', 240);
    const sessions = bySocket("select distinct usename || ' ' || ssl from pg_stat_activity join pg_stat_ssl using (pid) where usename in ('keycloak', 'giam_ngheo_api') order by 1");
    assert.equal(sessions, 'giam_ngheo_api true\nkeycloak true');
  });

  it('neither answers in the clear', async () => {
    const closed = (port) => new Promise((resolve) => connect(port, '127.0.0.1').once('error', () => resolve(true)).once('connect', () => resolve(false)));
    assert.equal(await closed(ports.clear), true);
    for (const port of [ports.api, ports.keycloak]) await assert.rejects(fetch(`http://127.0.0.1:${port}/`));
  });

  it('nginx asks both over TLS, and the API asks Keycloak', async () => {
    await startNginx({ port: ports.tls, plainPort: ports.plain, api: ports.api, keycloak: ports.keycloak, authority: join(certificates, 'web/authority.pem') });
    const [application, identity] = [`https://localhost:${ports.tls}`, `https://identity.localhost:${ports.tls}`];
    const get = (address) => fetch(address, { redirect: 'manual' });
    assert.equal((await get(`${identity}/realms/giam-ngheo/.well-known/openid-configuration`)).status, 200);
    assert.equal((await get(`${application}/api/v1/me`)).status, 401);
    const signIn = await get(`${application}/auth/sign-in`);
    assert.equal(signIn.status, 302);
    assert.match(signIn.headers.get('location'), new RegExp(`^${identity}/realms/giam-ngheo/protocol/openid-connect/auth`));
    // The units of the plan get their groups by the API's account: it has signed in to Keycloak, and was let do it.
    await until(() => Number(bySocket("select count(*) from keycloak_group where name = 'officer'", 'keycloak')) > 10, 'the groups of units', 120);
  });

  it('Keycloak knows the API by the certificate of its client, and by nothing else', async () => {
    const certificate = join(certificates, 'api/keycloak-client');
    assert.match(tokenOfTheApi({ certificate }), /"access_token":/);
    for (const other of ['api/giam_ngheo_api', 'api/giam_ngheo_owner', 'backup/postgres']) assert.match(tokenOfTheApi({ certificate: join(certificates, other) }), /"error":"invalid_client"/, other);
    assert.match(tokenOfTheApi({ certificate: join(certificates, 'api/server') }), /certificate|alert/i);
    assert.match(tokenOfTheApi({ certificate: join(foreign, 'api/keycloak-client') }), /certificate|unknown ca|alert/i);
    for (const form of [{}, { client_secret: '' }, { client_secret: 'giam-ngheo-api' }]) assert.match(tokenOfTheApi({ form }), /"error":"(invalid_client|unauthorized_client)"/);
    // nginx has none to show for those who come through it.
    const asked = { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'giam-ngheo-api' }) };
    assert.equal((await fetch(`https://identity.localhost:${ports.tls}/realms/giam-ngheo/protocol/openid-connect/token`, asked)).status, 401);
    // Nor does it log in to the database.
    assert.match(tryIn({ role: 'giam_ngheo_api', certificate }), /certificate authentication failed/);
  });

  it('people sign in, of whom the API asks Keycloak by that certificate, and sign out', async () => {
    const [user, password] = ['can-bo-thu', 'ngua o dong co xanh'];
    await makeUser(user, password);
    const browser = new Browser(`https://localhost:${ports.tls}`);
    const answers = await browser.signIn(user, password);
    const me = await browser.get('/api/v1/me');
    assert.equal(me.status, 200, answers.page);
    assert.equal((await me.json()).userName, user);
    assert.match((await browser.get('/auth/sign-out')).headers.get('location'), /\/protocol\/openid-connect\/logout/);
    assert.equal((await browser.get('/api/v1/me')).status, 401);
    await sleep(1100); // what is given in the second of signing out counts as given before
    await browser.signIn(user, password);
    assert.equal((await browser.get('/api/v1/me')).status, 200, 'again');
  });

  it('administrators run their scripts against Keycloak over TLS', () => {
    const made = administer('first-administrator.sh', ['quan-tri', 'quan-tri@example.vn']);
    assert.match(made.stdout, /Password for the first sign-in: \S+/, made.stderr);
    const deceived = administer('first-administrator.sh', ['quan-tri-2', 'quan-tri-2@example.vn'], { AUTHORITY: join(foreign, 'keycloak/authority.pem') });
    assert.match(deceived.stderr, /does not let first in/);
    assert.match(administer('allow-provisioning.sh', []).stdout, /The API may keep/);
  });

  it('nginx, the API and its tools trust no certificate of another authority', async () => {
    const other = await import('./servers.mjs').then(({ freePort }) => Promise.all([freePort(), freePort(), freePort(), freePort()]));
    await startNginx({ name: 'deceived', port: other[0], plainPort: other[1], api: ports.api, keycloak: ports.keycloak, authority: join(foreign, 'web/authority.pem') });
    for (const [host, path] of [['localhost', '/api/v1/me'], ['identity.localhost', '/realms/giam-ngheo/account']]) {
      assert.equal((await fetch(`https://${host}:${other[0]}${path}`, { redirect: 'manual' })).status, 503, path);
    }
    const deceived = startApi('deceived-api', { QUARKUS_HTTP_PORT: String(other[2]), QUARKUS_HTTP_SSL_PORT: String(other[3]), GIAM_NGHEO_PLAN_FILE: '', QUARKUS_TLS_INSIDE_TRUST_STORE_PEM_CERTS: join(foreign, 'api/authority.pem') });
    await until(() => /unable to find valid certification path|PKIX|certificate/i.test(deceived.log()), 'the refusal', 120);
    await deceived.stop('SIGKILL');
  });

  it('HAProxy takes TLS and speaks it', async () => {
    const pem = join(place, 'balancer.pem');
    writeFileSync(pem, ['pem', 'key'].map((end) => readFileSync(join(certificates, `api/server.${end}`), 'utf8')).join(''));
    const text = readFileSync(join(root, 'docs/monitoring/haproxy.cfg'), 'utf8').replace('bind :8443', `bind 127.0.0.1:${ports.balancer}`).replace('/run/certificates/api.pem', pem)
      .replace('/run/certificates/', `${join(certificates, 'web')}/`).replaceAll(/api-[12]:8443/g, `127.0.0.1:${ports.api}`);
    writeFileSync(join(place, 'balancer.cfg'), text);
    start('balancer', 'haproxy', ['-db', '-f', join(place, 'balancer.cfg')]);
    const asked = async () => execFileSync('curl', ['-sS', '--cacert', join(certificates, 'web/authority.pem'), '--resolve', `api:${ports.balancer}:127.0.0.1`, '-o', '/dev/null', '-w', '%{http_code}', `https://api:${ports.balancer}/metrics`], { encoding: 'utf8' });
    await until(async () => (await asked()) === '200', 'the balancer', 20);
  });

  it('the trail is verified, and a backup taken and put back, by the certificates of the tools', async () => {
    await until(() => tool('trail', 'verify').status === 0, 'the first seal', 60);
    const file = join(place, 'whole.zip');
    assert.equal(tool('backup', 'backup', file).status, 0);
    await Promise.all([api.stop(), keycloak.stop()]);
    await until(() => bySocket("select count(*) from pg_stat_activity where usename = 'keycloak'") === '0', 'Keycloak to be gone', 30);
    const restored = tool('backup', 'restore', file, '--replace');
    assert.match(restored.text, /every table was read back/);
    assert.equal(tryIn({ role: 'giam_ngheo_api', certificate: join(certificates, 'api/giam_ngheo_api') }), 'in');
  });

  it('a new certificate of PostgreSQL is taken without a restart', async () => {
    const was = bySocket('select pg_postmaster_start_time()');
    makeCertificates(foreign);
    for (const part of ['postgres', 'api']) cpSync(join(foreign, part), join(certificates, part), { recursive: true });
    giveToPostgres();
    bySocket('select pg_reload_conf()');
    await until(() => tryIn({ role: 'giam_ngheo_api', certificate: join(certificates, 'api/giam_ngheo_api'), authority: join(foreign, 'web/authority.pem') }) === 'in', 'the new certificate', 10);
    assert.equal(bySocket('select pg_postmaster_start_time()'), was);
  });
});
