// An installation as an administrator has it: nginx with TLS in front, HAProxy and two instances of the API on one database,
// the real Keycloak. Runs inside of scripts/with-stack, on the data of the release before; the tests build on each other.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import tls from 'node:tls';
import { apiIsAway, bodiesAreLimited, noRoomIsTold } from './bodies.mjs';
import { Browser, agency, allowSignInAt, claims, codesOf, post, read, token } from './client.mjs';
import { importLosesItsDatabase } from './import.mjs';
import { hasteIsRefused } from './limits.mjs';
import { filesAreLookedThrough } from './malware.mjs';
import { metricNames } from './metrics.mjs';
import { noWriteIsSentTwice } from './resend.mjs';
import { Passage, folder, freePort, keycloakBeside, root, start, startApi, startBalancer, startNginx, stopAll, until } from './servers.mjs';
import { requestsAreTraced } from './traces.mjs';

const { DB_PORT, KEYCLOAK_URL, API_URL } = process.env;
const psql = (sql, database = 'postgres') =>
  execFileSync('psql', ['-qAt', '-h', 'localhost', '-p', DB_PORT, '-U', 'postgres', '-d', database, '-v', 'ON_ERROR_STOP=1', '-c', sql], {
    encoding: 'utf8', env: { ...process.env, PGPASSWORD: 'postgres' },
  });
const problem = async (answer) => (await answer.json()).type?.replace('urn:giam-ngheo:problem:', '');

describe('an installation', () => {
  let ports, one, two, database, nginx, identity, origin, browser, admin, area;
  const settings = (port) => ({
    GIAM_NGHEO_DB_URL: `jdbc:postgresql://127.0.0.1:${port}/giam_ngheo_pair`, GIAM_NGHEO_LOG_JSON: 'true', GIAM_NGHEO_SHUTDOWN_DELAY: '4S',
  });

  before(async () => {
    const names = ['tls', 'plain', 'balancer', 'one', 'two', 'database', 'identity'];
    ports = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await freePort()])));
    origin = `https://localhost:${ports.tls}`;
    psql('create database giam_ngheo_pair owner giam_ngheo_owner');
    psql('grant connect on database giam_ngheo_pair to giam_ngheo_api');
    database = new Passage('database', ports.database, `127.0.0.1:${DB_PORT}`);
    identity = new Passage('identity', ports.identity, new URL(KEYCLOAK_URL).host.replace('localhost', '127.0.0.1'));
    await Promise.all([database.open(), identity.open(), allowSignInAt(origin)]);
    admin = await token('admin');
  });
  after(stopAll);

  it('serves the data of the release before after the upgrade', async () => {
    const manager = await token('manager');
    const { items } = await read(`${API_URL}/api/v1/plans?year=2024`, manager);
    assert.equal(items.length, 1);
    assert.equal((await read(`${API_URL}/api/v1/sub-projects?planId=${items[0].id}`, manager)).total, 9);
    const newest = readdirSync(join(root, 'backend/api/src/main/resources/db/migration')).map((name) => /^V([\d.]+)__/.exec(name)[1]).sort().at(-1);
    assert.equal(psql('select version from flyway_schema_history order by installed_rank desc limit 1', 'giam_ngheo').trim(), newest);
  });

  it('starts two instances at the same moment on an empty database', async () => {
    one = startApi('one', ports.one, settings(ports.database));
    two = startApi('two', ports.two, settings(ports.database));
    await Promise.all([one.ready(), two.ready()]);
    assert.equal(psql('select count(*) from plan', 'giam_ngheo_pair').trim(), '1');
    for (const [kind, table] of [['decisions', 'decision'], ['rounds', 'reporting_round']]) {
      const file = readFileSync(join(root, `backend/api/src/main/resources/sample/${kind}-2024.csv`), 'utf8');
      const entered = new Set(file.split('\n').filter((line) => /^[^#]/.test(line)).map((line) => line.split('|')[0]));
      assert.equal(psql(`select count(*) from ${table}`, 'giam_ngheo_pair').trim(), String(entered.size));
    }
    const words = [one.log(), two.log()].map((log) => /Plan file .*?: (\w+)/.exec(log)[1]);
    assert.deepEqual(words.sort(), ['LOADED', 'UNCHANGED']);
    await startBalancer(ports.balancer, [ports.one, ports.two]);
    nginx = await startNginx({ port: ports.tls, plainPort: ports.plain, api: ports.balancer, keycloak: ports.identity });
    area = (await read(`${one.url}/api/v1/areas?search=550`, admin)).items.find(({ code }) => code === '550').id;
  });

  it('signs people in over TLS, with cookies for TLS only, and knows them on both instances', async () => {
    browser = new Browser(origin);
    const answers = await browser.signIn('manager');
    const set = answers.flatMap((answer) => answer.headers.getSetCookie()).filter((cookie) => cookie.startsWith('__Host-q_session') && !/max-age=0/i.test(cookie));
    assert.ok(set.length > 0, answers.page);
    for (const cookie of set) assert.match(cookie, /secure/i);
    for (let request = 0; request < 6; request++) assert.equal((await (await browser.get('/api/v1/me')).json()).userName, 'manager');
    const served = [one.log(), two.log()].map((log) => log.includes('"route":"/api/v1/me"'));
    assert.deepEqual(served, [true, true]);
  });

  it('tells browsers to stay with TLS and to run nothing foreign', async () => {
    const page = await browser.get('/plans/anything');
    assert.match(await page.text(), /<div id="root">/);
    assert.match(page.headers.get('content-security-policy'), /default-src 'none'; object-src 'none'; script-src 'self'/);
    for (const address of ['/', '/api/v1/me', `${keycloakBeside(origin)}/realms/giam-ngheo/account`, `${keycloakBeside(origin)}/realms/giam-ngheo/clients-registrations/default`, '/assets/none.js']) {
      const { headers } = await browser.get(address);
      assert.equal(headers.get('strict-transport-security'), 'max-age=31536000; includeSubDomains', address);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', address);
      assert.doesNotMatch(headers.get('server'), /\d/, address);
    }
    const plain = await fetch(`http://127.0.0.1:${ports.plain}/plans?year=2024`, { redirect: 'manual' });
    assert.equal(plain.status, 308);
    assert.equal(plain.headers.get('location'), 'https://127.0.0.1/plans?year=2024');
    assert.equal((await fetch(`http://127.0.0.1:${ports.plain}/api/v1/me`, { redirect: 'manual' })).status, 404);
  });

  it('speaks TLS 1.2 and 1.3, and nothing older', async () => {
    const shake = (version) =>
      new Promise((resolve) => {
        const socket = tls.connect({ host: '127.0.0.1', port: ports.tls, minVersion: version, maxVersion: version, rejectUnauthorized: false, ciphers: 'DEFAULT:@SECLEVEL=0' },
          () => resolve(socket.end() && socket.getProtocol()));
        socket.on('error', () => resolve('refused'));
      });
    assert.deepEqual(await Promise.all(['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'].map(shake)), ['refused', 'refused', 'TLSv1.2', 'TLSv1.3']);
  });

  it('shows nobody what is not theirs to see', async () => {
    for (const address of ['/health/ready', '/metrics', '/.env', '/.git/config', '/assets/../.vite/manifest.json', '/assets/', '/index.html.bak', '/api/openapi.bak',
      `${keycloakBeside(origin)}/realms/giam-ngheo/clients-registrations/openid-connect`]) {
      const answer = await browser.get(address);
      // Without a dot in it a path is a page of the application, which is in the open anyway.
      if (answer.status === 200) assert.match(await answer.text(), /<div id="root">/, address);
      else assert.equal(answer.status, 404, address);
    }
    assert.doesNotMatch(await (await browser.get('/metrics')).text(), /jvm_/);
  });

  it('sends files packed, and those that are named by their content for good', async () => {
    const html = await (await browser.get('/')).text();
    const [script] = /\/assets\/vendor-[^"]+\.js/.exec(html);
    const answer = await browser.get(script, { headers: { 'accept-encoding': 'gzip' } });
    assert.equal(answer.headers.get('content-encoding'), 'gzip');
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal((await browser.get('/')).headers.get('cache-control'), 'no-cache');
    assert.equal((await browser.get('/assets/none-1234.js')).status, 404);
  });

  it('refuses a body that is too large, in words, and takes a sheet of ten megabytes', () => bodiesAreLimited(browser));
  it('says in words that it has no room for a body', () => noRoomIsTold(browser));

  it('sends no write a second time that may have arrived', noWriteIsSentTwice);

  it('asks an address that asks too often to wait, in words, and lets it in again', () => hasteIsRefused({ api: ports.balancer, keycloak: ports.identity }));

  it('writes the code that people see into the log of nginx and of the API, with who and where but no name', async () => {
    const answer = await browser.get('/api/v1/plans/00000000-0000-7000-8000-000000000000?search=Nguyen');
    const { code } = await answer.json();
    assert.equal(answer.headers.get('x-request-code'), code);
    await until(() => nginx.log().includes(`(${code})`), 'the line of nginx', 5);
    const line = (one.log() + two.log()).split('\n').find((text) => text.includes(code));
    const { time, level, logger, message, ...facts } = JSON.parse(line);
    assert.ok(Date.parse(time) > 0 && level === 'INFO' && logger === 'vn.giamngheo.requests' && message);
    assert.ok(facts.durationMs >= 0);
    assert.deepEqual({ ...facts, durationMs: 0 }, {
      requestCode: code, method: 'GET', route: '/api/v1/plans/{id}', status: 404, durationMs: 0, userId: claims(await token('manager')).sub,
    });
    assert.doesNotMatch(line + nginx.log(), /Nguyen/);
  });

  it('keeps what the database refused out of the log', async () => {
    const body = agency('trung-ma-bi-mat', area);
    assert.equal(await post(`${one.url}/api/v1/agencies`, admin, body), 201);
    assert.equal(await post(`${one.url}/api/v1/agencies`, admin, body), 409);
    assert.doesNotMatch(one.log(), /trung-ma-bi-mat|insert into|duplicate key/i);
  });

  it('measures everything that the dashboard and the alerts ask for', async () => {
    // Which of the two has served a request that came through the balancer is not known.
    await read(`${one.url}/api/v1/plans/00000000-0000-7000-8000-000000000000`, admin);
    const text = await (await fetch(`${one.url}/metrics`)).text();
    const offered = new Set([...text.matchAll(/^([a-z_]+)(?:\{| )/gm)].map(([, name]) => name));
    const asked = metricNames();
    assert.ok(asked.length > 10);
    assert.deepEqual(asked.filter((name) => !offered.has(name)), []);
    assert.doesNotMatch(text, /[0-9a-f]{8}-[0-9a-f]{4}-/, 'an id as a label');
    assert.match(text, /giam_ngheo_writes_total\{operation="agency.create"\} 1/);
    assert.match(text, /giam_ngheo_writes_total\{operation="plan.issue"\} 0/, 'a first write is to be seen as a rise');
    assert.match(text, /http_server_requests_seconds_count\{[^}]*uri="\/api\/v1\/plans\/\{id\}"/);
  });

  it('loses no acknowledged write when an instance is killed under load, and none at all when it is stopped', async () => {
    const entered = { acknowledged: [], failed: 0 };
    let running = true;
    const writer = async (name) => {
      for (let number = 0; running; number++) {
        const code = `tai-${name}-${number}`;
        let status = await post(`http://127.0.0.1:${ports.balancer}/api/v1/agencies`, admin, agency(code, area));
        for (let again = 0; status !== 201 && again < 20; again++) {
          entered.failed++;
          await sleep(200);
          status = await post(`http://127.0.0.1:${ports.balancer}/api/v1/agencies`, admin, agency(code, area));
          if (status === 409) status = 201; // it had arrived after all
        }
        if (status === 201) entered.acknowledged.push(code);
      }
    };
    const load = Promise.all(['a', 'b', 'c', 'd'].map(writer));
    await sleep(2000);
    await one.stop('SIGKILL');
    await sleep(4000);
    const failedByKilling = entered.failed;
    one = startApi('one', ports.one, settings(ports.database));
    await one.ready();
    await sleep(3000);
    const failedBefore = entered.failed;
    await two.stop('SIGTERM');
    await sleep(1000);
    running = false;
    await load;
    const stored = new Set(await codesOf(one.url, await token('admin'), 'tai-'));
    assert.ok(entered.acknowledged.length > 20, `${entered.acknowledged.length} written`);
    assert.deepEqual(entered.acknowledged.filter((code) => !stored.has(code)), []);
    assert.equal(entered.failed - failedBefore, 0, 'stopping must fail nothing');
    assert.ok(failedByKilling <= 8, `${failedByKilling} requests without an answer: those under way, no more`);
  });

  it('says that the database is away within seconds, and goes on by itself when it is back', async () => {
    admin = await token('admin');
    await database.close();
    const begun = Date.now();
    const away = await fetch(`${one.url}/api/v1/agencies`, { headers: { authorization: `Bearer ${admin}` } });
    assert.deepEqual([away.status, await problem(away)], [503, 'unavailable']);
    assert.ok(Date.now() - begun < 10_000);
    assert.equal((await fetch(`${one.url}/health/ready`)).status, 503);
    assert.equal(await post(`${one.url}/api/v1/agencies`, admin, agency('khi-mat-ket-noi', area)), 503);
    await database.open();
    await until(async () => (await fetch(`${one.url}/health/ready`)).status === 200, 'the database', 30);
    assert.equal(await post(`${one.url}/api/v1/agencies`, admin, agency('khi-mat-ket-noi', area)), 201);
  });

  it('takes nothing of an import in that loses its database midway, and all of it when it is sent again', () => importLosesItsDatabase(one.url, database));

  it('keeps no file in which clamd finds malware, nor one that it can not be asked about', () => filesAreLookedThrough(settings(ports.database)));

  it('lets those work who are signed in while Keycloak is away, and tells the others', async () => {
    const keycloak = readdirSync('/proc').find((pid) => /^\d+$/.test(pid) && existsSync(`/proc/${pid}/cmdline`) &&
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--http-port=${new URL(KEYCLOAK_URL).port}\0`));
    await identity.close();
    process.kill(Number(keycloak), 'SIGSTOP');
    try {
      assert.equal((await browser.get('/api/v1/me')).status, 200);
      const page = await browser.get(`${keycloakBeside(origin)}/realms/giam-ngheo/account`);
      assert.equal(page.status, 503);
      assert.match(await page.text(), /Chưa đăng nhập được.*mã <strong>[0-9a-f]{8}<\/strong>/s);
    } finally {
      process.kill(Number(keycloak), 'SIGCONT');
      await identity.open();
    }
    assert.equal((await browser.get(`${keycloakBeside(origin)}/realms/giam-ngheo/.well-known/openid-configuration`)).status, 200);
  });

  it('answers for an API that is away', async () => {
    await one.stop('SIGKILL');
    await apiIsAway(browser);
  });

  it('makes the first administrator, who must choose a password', async () => {
    const text = execFileSync('bash', [join(root, 'keycloak/first-administrator.sh'), 'quan-tri-moi', 'quan-tri@example.vn'], {
      encoding: 'utf8',
      env: { ...process.env, KCADM: join(root, '.local/cache', readdirSync(join(root, '.local/cache')).find((name) => name.startsWith('keycloak-')), 'bin/kcadm.sh'),
        KC_BOOTSTRAP_ADMIN_USERNAME: 'admin', KC_BOOTSTRAP_ADMIN_PASSWORD: 'admin', JAVA_HOME: execFileSync(join(root, 'scripts/java-home'), { encoding: 'utf8' }).trim() },
    });
    const password = /Password for the first sign-in: (\S+)/.exec(text)[1];
    const answers = await new Browser(process.env.WEB_URL).signIn('quan-tri-moi', password);
    assert.match(answers.page, /password-new/);
  });

  it('backs up while it runs and leaves nothing of a backup that the disk had no room for', () => {
    const run = (limit, file) =>
      spawnSync('bash', ['-c', `ulimit -f ${limit}; exec "$0" "$1"`, join(root, 'scripts/backup'), file], { encoding: 'utf8' });
    const small = run(64, join(folder, 'small.zip'));
    assert.notEqual(small.status, 0);
    assert.match(small.stderr, /can't be written to .*small\.zip/);
    assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith('small')), []);
    const whole = run('unlimited', join(folder, 'whole.zip'));
    assert.equal(whole.status, 0, whole.stderr);
  });

  it('restores everything into a new installation: every row, and every user can sign in with the same roles', async () => {
    const other = join(root, '.local', `throw-away-restored-${process.pid}`);
    const env = { ...process.env, RUN_DIR: other, WEB_PORT: '0', API_PORT: '0', KEYCLOAK_PORT: '0', DB_PORT: '0', AOT: 'off', PLAN_FILE: 'none' };
    const backup = (...words) => execFileSync(join(root, 'scripts/backup'), words, { env, encoding: 'utf8' });
    try {
      backup('--restore', join(folder, 'whole.zip'));
      backup(join(folder, 'again.zip'));
      const tables = (file) => JSON.parse(execFileSync('unzip', ['-p', join(folder, file), 'manifest.json'], { encoding: 'utf8', maxBuffer: 1 << 26 })).databases;
      assert.deepEqual(tables('again.zip'), tables('whole.zip'));
      assert.throws(() => backup('--restore', join(folder, 'whole.zip')), /There is data already/);

      start('restored', join(root, 'scripts/run-stack'), [], { ...env, STOP_WITH_PID: String(process.pid) });
      await until(() => existsSync(join(other, 'addresses')), 'the restored stack', 240);
      const server = /KEYCLOAK_URL=(.*)/.exec(readFileSync(join(other, 'addresses'), 'utf8'))[1];
      const { users } = JSON.parse(readFileSync(join(root, 'keycloak/giam-ngheo-realm.json'), 'utf8'));
      for (const { username } of users.filter(({ serviceAccountClientId }) => !serviceAccountClientId)) {
        const [was, is] = (await Promise.all([token(username), token(username, server)])).map(claims);
        assert.deepEqual([is.sub, is.resource_access], [was.sub, was.resource_access], username);
      }
    } finally {
      await stopAll();
      await sleep(3000);
      rmSync(other, { recursive: true, force: true });
    }
  });

  // Last, as it takes longer than a token lives.
  it('tells a collector of each request in a build that traces, and nothing of whom it was about', requestsAreTraced);
});
