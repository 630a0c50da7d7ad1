// Keycloak as an installation has it: by a name of its own, through the nginx of the container, in a realm that knows no demo. Somebody signs
// in there for the first time with a real browser. Runs inside of scripts/with-stack; the tests build on each other.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Browser } from './client.mjs';
import { PASSWORD, codeOf, openBrowser, startInstallation } from './identity.mjs';
import { folder, stopAll } from './servers.mjs';

const REALM = '/realms/giam-ngheo';
const POLICY = /^default-src 'none'; object-src 'none'; script-src 'self' 'nonce-[0-9a-f]{32}'; style-src 'self' 'nonce-[0-9a-f]{32}'; [^*]*base-uri 'none'; /;
/** Each code is good once. */
const nextCode = () => sleep(30_000 - (Date.now() % 30_000) + 500);

describe('Keycloak of an installation', () => {
  let installation, chromium, page, secret;

  before(async () => {
    installation = await startInstallation();
    chromium = await openBrowser(installation.identity);
    page = chromium.page;
  });
  after(async () => {
    await chromium?.close();
    await stopAll();
  });

  it('is not where the application is, and says of itself where it is', async () => {
    const { origin, identity } = installation;
    assert.notEqual(new URL(origin).hostname, new URL(identity).hostname);
    const said = await (await fetch(`${identity}${REALM}/.well-known/openid-configuration`)).json();
    for (const address of [said.issuer, said.authorization_endpoint, said.end_session_endpoint]) assert.ok(address.startsWith(`${identity}${REALM}`), address);
    assert.equal((await fetch(`${origin}/identity${REALM}/account`)).status, 410);
    assert.equal((await fetch(`${origin}${REALM}/.well-known/openid-configuration`)).status, 404);
  });

  it('gives cookies that are for TLS and this host alone, and takes them back by its own names', async () => {
    const visitor = new Browser(installation.origin);
    const answers = await visitor.signIn('nobody', 'wrong');
    const set = answers.filter(({ url }) => url.startsWith(installation.identity)).flatMap(({ headers }) => headers.getSetCookie());
    for (const name of ['AUTH_SESSION_ID', 'KC_AUTH_SESSION_HASH', 'KC_RESTART']) assert.ok(set.some((cookie) => cookie.startsWith(`__Host-giam-ngheo.${name}=`)), name);
    for (const cookie of set) {
      assert.match(cookie, /^__Host-giam-ngheo\.[A-Z_]+=/);
      assert.match(cookie, /; Path=\/(;|$)/);
      assert.match(cookie, /; Secure(;|$)/);
      assert.doesNotMatch(cookie, /domain=/i);
    }
    // It knew whose attempt it was.
    assert.match(answers.page, /Tên đăng nhập hoặc mật khẩu không đúng/);
  });

  it('lets pages run nothing that does not lie in a file', async () => {
    const { identity } = installation;
    const authorize = `${REALM}/protocol/openid-connect/auth?client_id=giam-ngheo-api&response_type=code&scope=openid&redirect_uri=${encodeURIComponent(`${installation.origin}/auth/callback`)}&code_challenge=${'a'.repeat(43)}&code_challenge_method=S256`;
    for (const address of [authorize, `${REALM}/protocol/openid-connect/auth?client_id=none`, `${REALM}/protocol/openid-connect/logout`, `${REALM}/account`, `${REALM}/nothing`,
      '/admin/giam-ngheo/console/', '/admin/master/console/', '/realms/master/protocol/openid-connect/auth?client_id=none', `${REALM}/login-actions/authenticate`]) {
      const answer = await fetch(identity + address);
      assert.match(answer.headers.get('content-security-policy'), POLICY, address);
      assert.doesNotMatch(answer.headers.get('content-security-policy'), /unsafe/, address);
      const html = await answer.text();
      const [, nonce] = /script-src 'self' 'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy'));
      const inLine = [...html.matchAll(/<script(?![^>]* src=)(?![^>]*application\/json)[^>]*>/g)].map(([tag]) => tag);
      for (const tag of inLine) assert.ok(tag.includes(`nonce="${nonce}"`), `${address}: ${tag}`);
      if (!/account|console/.test(address)) assert.deepEqual(inLine, [], address);
      assert.doesNotMatch(html, /<[^>]* (on[a-z]+|style)="/, address);
      assert.doesNotMatch(html, /javascript:/, address);
    }
  });

  it('shows the console and its own realm to administrators alone', async () => {
    const outside = installation.outside;
    for (const [address, status] of [['/admin/master/console/', 404], ['/realms/master/account', 404], ['/', 404], [`${REALM}/account`, 200], [`${REALM}/clients-registrations/default`, 404]]) {
      assert.equal((await fetch(outside + address)).status, status, address);
    }
  });

  it('refuses a wrong password, then asks for a new one and for a code, and leads back to the application', async () => {
    await page.goto(`${installation.origin}/auth/sign-in?returnTo=/tai-khoan`);
    assert.equal(new URL(page.url()).origin, installation.identity);
    for (const [language, heading] of [['English', 'Sign in to your account'], ['Tiếng Việt', 'Đăng nhập']]) {
      await page.selectOption('#login-select-toggle', { label: language });
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
    }
    await chromium.look('sign-in');
    const signIn = async (password) => {
      await page.fill('#username', 'quan-tri-moi');
      await page.fill('#password', password);
      await page.click('#kc-login');
    };
    await signIn('wrong');
    await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng').first().waitFor();
    await chromium.look('wrong-password');
    await page.click('#password-show-password');
    assert.equal(await page.getAttribute('#password', 'type'), 'text');
    await signIn(installation.firstPassword);

    await page.waitForSelector('#kc-totp-secret-qr-code');
    assert.ok(await page.$eval('#kc-totp-secret-qr-code', (image) => image.naturalWidth > 100));
    await chromium.look('code');
    secret = await page.inputValue('#totpSecret');
    await page.fill('#totp', codeOf(secret));
    await page.fill('#userLabel', 'Điện thoại cơ quan');
    await page.click('#saveTOTPBtn');

    await page.fill('#password-new', 'ngắn');
    await page.fill('#password-confirm', PASSWORD);
    await page.locator('#input-error-container-password-new').getByText(/12/).waitFor();
    await chromium.look('new-password');
    await page.fill('#password-new', PASSWORD);
    await page.click('#kc-submit');
    await page.waitForURL(`${installation.origin}/tai-khoan`);
    await page.getByText('quan-tri-moi').first().waitFor();
    chromium.nothingWasSaid();
  });

  it('shows people their account, and what is in it', async () => {
    const console = `${installation.identity}${REALM}/account`;
    for (const [path, heading] of [['', 'Thông tin cá nhân'], ['/account-security/signing-in', 'Đăng nhập'], ['/account-security/device-activity', 'Thiết bị đang dùng'], ['/applications', 'Ứng dụng']]) {
      await page.goto(console + path);
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
      await chromium.look(`account${path.replaceAll('/', '-')}`, false);
    }
    assert.ok(page.frames().some((frame) => frame.url().includes('login-status-iframe')), 'it looks whether one is still signed in');
    chromium.nothingWasSaid();
  });

  it('sets up another code from the account, and takes it back', async () => {
    await page.goto(`${installation.identity}${REALM}/account/account-security/signing-in`);
    await page.getByRole('button', { name: /Thiết lập Ứng dụng xác thực/ }).click();
    await page.waitForSelector('#mode-manual');
    await page.click('#mode-manual');
    await page.waitForSelector('#kc-totp-secret-key');
    await chromium.look('code-by-hand');
    await page.click('#cancelTOTPBtn');
    await page.getByRole('heading', { name: 'Đăng nhập', exact: true }).waitFor();
    chromium.nothingWasSaid();
  });

  it('signs out at both, asks for the code the next time, and leads on in a second tab', async () => {
    await page.goto(`${installation.identity}${REALM}/protocol/openid-connect/logout`);
    await chromium.look('sign-out');
    await page.click('#kc-logout');
    await page.getByText('Bạn đã đăng xuất').first().waitFor();
    await chromium.look('signed-out');
    for (const cookie of await chromium.context.cookies(installation.identity)) assert.match(cookie.name, /^__Host-giam-ngheo\.(?!KEYCLOAK_(IDENTITY|SESSION))/);
    await page.goto(`${installation.origin}/auth/sign-out`);
    await page.getByRole('link', { name: 'Đăng nhập' }).first().waitFor();

    await page.goto(`${installation.origin}/auth/sign-in?returnTo=/tai-khoan`);
    const second = await chromium.newPage();
    await second.goto(`${installation.identity}${REALM}/account`);
    await second.waitForSelector('#username');
    await page.fill('#username', 'quan-tri-moi');
    await page.fill('#password', PASSWORD);
    await page.click('#kc-login');
    await page.waitForSelector('#otp');
    await chromium.look('code-asked');
    await page.fill('#otp', '000000');
    await page.click('#kc-login');
    await page.getByText('Mã xác thực không đúng').first().waitFor();
    await nextCode();
    await page.fill('#otp', codeOf(secret));
    await page.click('#kc-login');
    await page.waitForURL(`${installation.origin}/tai-khoan`);
    await second.getByRole('heading', { name: 'Thông tin cá nhân', exact: true }).waitFor();
    await second.close();
    chromium.nothingWasSaid();
  });

  it('has its own console keep to the same policy, for administrators', async () => {
    const other = await chromium.newPage();
    await other.goto(`${installation.identity}/admin/master/console/`);
    await other.fill('#username', 'admin');
    await other.fill('#password', 'admin');
    await other.click('#kc-login');
    for (const path of ['users', 'groups', 'clients', 'authentication', 'events', 'realm-settings/themes', 'permissions', 'sessions']) {
      await other.goto(`${installation.identity}/admin/master/console/#/giam-ngheo/${path}`);
      await other.locator('h1').first().waitFor();
      await sleep(1000);
    }
    await other.screenshot({ path: join(folder, 'pictures/console.png') });
    await other.close();
    const { context } = chromium;
    const names = (await context.cookies(installation.identity)).map(({ name }) => name);
    // Each realm has its own, and neither signs the other out.
    for (const realm of ['master', 'giam-ngheo']) assert.ok(names.includes(`__Host-${realm}.KEYCLOAK_IDENTITY`), names.join());
    chromium.nothingWasSaid();
  });
});
