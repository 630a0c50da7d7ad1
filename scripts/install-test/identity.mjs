// An installation whose Keycloak is the one of real use: its realm, its name, its theme; and a browser that sees it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { folder, freePort, keycloakBeside, root, start, startApi, startNginx, until } from './servers.mjs';

/** What the first administrator chooses. */
export const PASSWORD = 'một câu dài chỉ mình biết';
const FIRST_PASSWORD = 'chi de dang nhap lan dau';
const SECRET = 'of-this-test';
const DATABASES = { keycloak: 'keycloak_identity', api: 'giam_ngheo_identity' };
const SCREENS = { desk: { width: 1366, height: 768 }, telephone: { width: 390, height: 844 } };
/**
 * Chromium warns of every frame that keycloak-js makes, and is right that such a sandbox holds nothing back: the frame is Keycloak's own. And
 * Keycloak's console tells its makers which of its tables and menus lack a name for screen readers.
 */
const BESIDE_THE_POINT = /^An iframe which has both allow-scripts and allow-same-origin|^For accessibility reasons an aria-label|^Th: Table headers must have an accessible name/;
const { DB_PORT, KEYCLOAK_URL } = process.env;
const psql = (sql) => execFileSync('psql', ['-qAt', '-h', 'localhost', '-p', DB_PORT, '-U', 'postgres', '-v', 'ON_ERROR_STOP=1', '-c', sql], { env: { ...process.env, PGPASSWORD: 'postgres' } });

/** The command and environment of the stack's own Keycloak. */
function stackKeycloak() {
  const port = `--http-port=${new URL(KEYCLOAK_URL).port}`;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
      if (command.includes(port) && command[0].endsWith('java')) return command;
    } catch {
      // It ended while we looked.
    }
  }
  throw new Error('the Keycloak of the stack was not found');
}

/** Keycloak with the settings of docker-compose.production.yml, on an empty database. */
function startKeycloak(port, settings) {
  const [program, ...words] = stackKeycloak();
  const own = (word) => /^--(http-port|hostname|db-url)=|^-Dgiam-ngheo\.stack=|^-XX:AOTCache/.test(word);
  return start('identity-keycloak', program, [...words.filter((word) => !own(word)), `--http-port=${port}`], {
    ...process.env,
    KC_DB_URL: `jdbc:postgresql://localhost:${DB_PORT}/${DATABASES.keycloak}`,
    KC_DB_USERNAME: 'keycloak',
    KC_DB_PASSWORD: 'keycloak',
    KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
    KC_BOOTSTRAP_ADMIN_PASSWORD: 'admin',
    KC_HOSTNAME_BACKCHANNEL_DYNAMIC: 'true',
    KC_PROXY_HEADERS: 'xforwarded',
    KC_SPI_THEME__DEFAULT: 'giam-ngheo',
    ...settings,
  });
}

/** Takes the realm in, filled in as Keycloak does when it imports the file. In the clear the API has a secret there; by its certificate inside.test.mjs has it. */
async function importRealm(server, settings) {
  const form = { grant_type: 'password', client_id: 'admin-cli', username: 'admin', password: 'admin' };
  const { access_token } = await (await fetch(`${server}/realms/master/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams(form) })).json();
  const body = readFileSync(join(root, 'keycloak/production-realm.json'), 'utf8').replace(/\$\{([A-Z_]+)(?::([A-Z]+))?\}/g, (_, name, otherwise) => settings[name] ?? otherwise)
    .replace('"client-x509"', `"client-secret", "secret": "${SECRET}"`);
  const answer = await fetch(`${server}/admin/realms`, { method: 'POST', body, headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' } });
  if (answer.status !== 201) throw new Error(`Keycloak refused the realm: ${await answer.text()}`);
}

function makeFirstAdministrator(server) {
  const cache = join(root, '.local/cache');
  execFileSync('bash', [join(root, 'keycloak/first-administrator.sh'), 'quan-tri-moi', 'quan-tri@example.vn'], {
    env: {
      ...process.env, KEYCLOAK_URL: server, KC_BOOTSTRAP_ADMIN_USERNAME: 'admin', KC_BOOTSTRAP_ADMIN_PASSWORD: 'admin', FIRST_PASSWORD,
      KCADM: join(cache, readdirSync(cache).find((name) => name.startsWith('keycloak-')), 'bin/kcadm.sh'),
      JAVA_HOME: execFileSync(join(root, 'scripts/java-home'), { encoding: 'utf8' }).trim(),
    },
  });
}

/** nginx, API and Keycloak by names of their own; "outside" is the same Keycloak as it shows itself to who is no administrator. */
export async function startInstallation() {
  const [port, plainPort, keycloak, api, outside, outsidePlain] = await Promise.all(Array.from({ length: 6 }, freePort));
  const [origin, server] = [`https://localhost:${port}`, `http://localhost:${keycloak}`];
  const identity = keycloakBeside(origin);
  for (const [name, owner] of [[DATABASES.keycloak, 'keycloak'], [DATABASES.api, 'giam_ngheo_owner']]) psql(`create database ${name} owner ${owner}`);
  psql(`grant connect on database ${DATABASES.api} to giam_ngheo_api`);
  startKeycloak(keycloak, { KC_HOSTNAME: identity });
  await until(async () => (await fetch(`${server}/realms/master`)).status === 200, 'Keycloak');
  await importRealm(server, { GIAM_NGHEO_HOST: `localhost:${port}` });
  makeFirstAdministrator(server);
  await startApi('identity-api', api, {
    GIAM_NGHEO_DB_URL: `jdbc:postgresql://localhost:${DB_PORT}/${DATABASES.api}`, GIAM_NGHEO_OIDC_SECRET: SECRET, GIAM_NGHEO_SAMPLE: 'false',
    GIAM_NGHEO_OIDC_URL: `${server}/realms/giam-ngheo`, GIAM_NGHEO_OIDC_ISSUER: `${identity}/realms/giam-ngheo`,
  }).ready();
  await startNginx({ port, plainPort, api, keycloak, name: 'identity-nginx' });
  await startNginx({ port: outside, plainPort: outsidePlain, api, keycloak, name: 'outside-nginx', limits: { '127.0.0.0/8 1;': '127.0.0.0/8 0;' } });
  return { origin, identity, server, outside: keycloakBeside(`https://localhost:${outside}`), firstPassword: FIRST_PASSWORD };
}

/** The code that a telephone shows at this moment. */
export function codeOf(secret, at = Date.now()) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', secret).update(counter).digest();
  return String((hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** A real browser that listens to what is said in the console of Keycloak's pages, and looks at them on both sizes of screens. */
export async function openBrowser(identity) {
  const { chromium } = createRequire(new URL('../../frontend/package.json', import.meta.url))('@playwright/test');
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'vi-VN', viewport: SCREENS.desk });
  const said = [];
  context.on('console', (message) => {
    const at = message.location().url;
    if (at.startsWith(identity) && ['error', 'warning'].includes(message.type()) && !BESIDE_THE_POINT.test(message.text())) said.push(`${at}: ${message.text()}`);
  });
  context.on('weberror', (error) => said.push(String(error.error())));
  const page = await context.newPage();
  const pictures = join(folder, 'pictures');
  mkdirSync(pictures, { recursive: true });
  return {
    page,
    context,
    newPage: () => context.newPage(),
    close: () => browser.close(),
    nothingWasSaid: () => assert.deepEqual(said.splice(0), []),
    /** Keeps a picture by each size, and holds that nothing is wider than the screen but what Keycloak's consoles have. */
    async look(name, ours = true) {
      for (const [screen, size] of Object.entries(SCREENS).reverse()) {
        await page.setViewportSize(size);
        if (ours) assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} is wider than a ${screen}`);
        await page.screenshot({ path: join(pictures, `${name}-${screen}.png`) });
      }
    },
  };
}
