// What nginx says by itself: of bodies by their size, where it has no room for one, and where the API is away.
import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './servers.mjs';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MEGABYTE = 1_000_000;

/** The status and the type of the problem that a body of that size is answered with. */
async function posted(browser, path, type, size) {
  const answer = await browser.get(path, { method: 'POST', body: 'x'.repeat(size), headers: { 'x-requested-with': 'fetch', 'content-type': type, 'idempotency-key': crypto.randomUUID() } });
  assert.match(answer.headers.get('strict-transport-security'), /max-age/, path);
  return [answer.status, (await answer.json()).type.replace('urn:giam-ngheo:problem:', '')];
}

/** What people type has 1 MB, which the API says, or nginx where it is still larger; a sheet has 10. */
export async function bodiesAreLimited(browser) {
  for (const size of [1.5 * MEGABYTE, 3 * MEGABYTE]) {
    assert.deepEqual(await posted(browser, '/api/v1/agencies', 'application/json', size), [413, 'body-too-large']);
  }
  const id = '00000000-0000-7000-8000-000000000000';
  for (const path of ['sheets/disbursements', 'sheets/contributions/preview', `sheets/report-results/${id}/marked`, 'treasury-statements', 'treasury-statements/preview', `decisions/${id}/lines-import`]) {
    // The API has it, and says what it thinks of it.
    const [status, type] = await posted(browser, `/api/v1/${path}`, SHEET, 3 * MEGABYTE);
    assert.ok(status >= 400 && status < 500 && status !== 413, `${path}: ${status} ${type}`);
    assert.deepEqual(await posted(browser, `/api/v1/${path}`, SHEET, 12 * MEGABYTE), [413, 'body-too-large'], path);
  }
}

/** Where nginx has no room for a body, that is a problem in words; what is small needs none. */
export async function noRoomIsTold(browser, name = 'nginx') {
  const room = join(folder, 'tmp', `${name}-client_body`);
  renameSync(room, `${room}-away`);
  try {
    assert.deepEqual(await posted(browser, '/api/v1/sheets/disbursements', SHEET, 3 * MEGABYTE), [503, 'unavailable']);
    assert.equal((await browser.get('/api/v1/me')).status, 200);
  } finally {
    renameSync(`${room}-away`, room);
  }
}

/** Programs are told so as a problem, and who wants to sign in by a page. */
export async function apiIsAway(browser) {
  const answer = await browser.get('/api/v1/me');
  assert.deepEqual([answer.status, (await answer.json()).type], [503, 'urn:giam-ngheo:problem:unavailable']);
  assert.match(answer.headers.get('strict-transport-security'), /max-age/);
  const page = await browser.get('/auth/sign-in');
  assert.equal(page.status, 503);
  assert.match(page.headers.get('content-type'), /text\/html/);
  assert.match(page.headers.get('content-security-policy'), /default-src 'none'/);
  assert.match(await page.text(), /Chưa đăng nhập được.*mã <strong>[0-9a-f]{8}<\/strong>/s);
}
