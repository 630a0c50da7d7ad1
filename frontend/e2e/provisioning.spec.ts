import { expect, type Page } from '@playwright/test';
import {
  another,
  type DemoUser,
  expectAccessible,
  expectHeading,
  expectNoSidewaysScroll,
  signIn,
  test,
} from './support';

test.use({ console: { expected: [/status of 401 .*\/api\/v1\//] } });
// One journey of several people, and of two systems.
test.describe.configure({ timeout: 150_000, mode: 'serial' });

const CODE = 'thu-phan-quyen';
const NAME = 'Phòng Thử phân quyền';
const headers = { 'X-Requested-With': 'giam-ngheo' };

/** Keycloak as its own administrator sees it. */
async function keycloak(page: Page, method: string, path: string, data?: unknown) {
  const server = process.env.KEYCLOAK_URL ?? 'http://localhost:8180';
  const token = await page.request.post(`${server}/realms/master/protocol/openid-connect/token`, {
    form: { grant_type: 'password', client_id: 'admin-cli', username: 'admin', password: 'admin' },
  });
  return await page.request.fetch(`${server}/admin/realms/giam-ngheo${path}`, {
    method,
    data,
    headers: { authorization: `Bearer ${(await token.json()).access_token}` },
  });
}

async function idOf(page: Page, path: string): Promise<string> {
  const found = await (await keycloak(page, 'GET', path)).json();
  return (Array.isArray(found) ? found[0] : found).id;
}

/** Puts somebody into a group of a unit, or takes them out, as an administrator does in the console. */
async function member(page: Page, method: 'PUT' | 'DELETE', user: DemoUser, path: string): Promise<void> {
  const group = await idOf(page, `/group-by-path${path}`);
  const person = await idOf(page, `/users?exact=true&username=${user}`);
  expect((await keycloak(page, method, `/users/${person}/groups/${group}`, {})).status()).toBe(204);
}

test('a unit that is entered has its roles in Keycloak, and what is changed there by hand is shown and mended', async ({
  page,
}) => {
  await signIn(page, 'admin', '/phan-quyen');
  await expectHeading(page, 'Phân quyền');
  const row = page.getByRole('row', { name: /UBND xã Phước Sơn/ });
  await expect(row).toContainText('Trần Văn Bình');
  await expect(row).toContainText('Khớp');
  await expect(row.getByRole('link', { name: /^Mở nhóm trong Keycloak/ })).toHaveAttribute(
    'href',
    /\/admin\/giam-ngheo\/console\/#\/giam-ngheo\/groups\//,
  );
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const areas = await (await page.request.get('/api/v1/areas?search=550')).json();
  const created = await page.request.post('/api/v1/agencies', {
    headers,
    data: {
      code: CODE,
      name: NAME,
      shortName: 'Phòng Thử PQ',
      kind: 'DEPARTMENT',
      areaId: areas.items.find(({ code }: { code: string }) => code === '550').id,
      validFrom: '2025-01-01',
      validTo: null,
      participates: true,
      source: { section: null, provenance: 'SAMPLE', note: null },
    },
  });
  expect(created.status(), await created.text()).toBe(201);

  await page.getByRole('link', { name: 'Việc đồng bộ', exact: true }).click();
  const task = page.getByRole('row', { name: new RegExp(NAME) });
  await expect(async () => {
    await page.reload();
    await expect(task).toContainText('Đã xong', { timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  await expect(task).toContainText('Cơ quan được đưa vào sổ');
  await expect(task).toContainText('tạo vai trò');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  // Somebody gives the unit's officers more than is theirs.
  const group = await idOf(page, `/group-by-path/units/${CODE}/officer`);
  const client = await idOf(page, '/clients?clientId=giam-ngheo-api');
  const manager = await (await keycloak(page, 'GET', `/clients/${client}/roles/programme:manager`)).json();
  await keycloak(page, 'POST', `/groups/${group}/role-mappings/clients/${client}`, [manager]);

  await page.getByRole('link', { name: 'Đơn vị và người có vai trò' }).click();
  await page.getByLabel('Tìm đơn vị hoặc người').fill(CODE);
  const unit = page.getByRole('row', { name: new RegExp(NAME) });
  await expect(unit).toContainText('Nhóm Cán bộ cho vai trò không phải của mình: programme:manager');
  await expect(unit).toContainText('Chưa có ai');
  await expectAccessible(page);
  await unit.getByRole('button', { name: `Sửa theo sổ: ${NAME}` }).click();
  await expect(page.getByRole('region', { name: 'Đã sửa 1 đơn vị trong Keycloak' })).toBeFocused();
  await expect(unit).toContainText('Khớp');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);

  // Taken out of the register it goes from Keycloak too, as nobody is in it.
  const { id, version } = await created.json();
  const deleted = await page.request.delete(`/api/v1/agencies/${id}`, {
    headers: { ...headers, 'If-Match': `"${version}"` },
  });
  expect(deleted.status()).toBe(204);
  await expect(async () => {
    expect((await keycloak(page, 'GET', `/group-by-path/units/${CODE}`)).status()).toBe(404);
  }).toPass({ timeout: 40_000 });
});

test('who belongs to two units works for one of them, and sees who else is there', async ({
  page,
  browser,
}) => {
  await member(page, 'PUT', 'neighbour-officer', '/units/xa-phuoc-son/officer');
  try {
    const officer = await another(browser, 'neighbour-officer', '/tai-khoan');
    await expectHeading(officer, 'Tài khoản của tôi');
    const colleagues = officer.getByRole('region', { name: 'Cùng đơn vị với tôi' });
    await officer.getByRole('main').getByLabel('Đang làm việc cho').selectOption('UBND xã Phước Sơn');
    await expect(colleagues).toContainText('Trần Văn Bình');
    await expect(officer).toHaveTitle(/UBND xã Phước Sơn/);
    await expectAccessible(officer);
    await expectNoSidewaysScroll(officer);

    await officer.goto('/vuong-mac/moi');
    await expect(officer.getByLabel('Đơn vị báo').locator('option:checked')).toHaveText('UBND xã Phước Sơn');
    await officer.goto('/nhap-ket-qua');
    await expect(officer.getByLabel('Đơn vị', { exact: true }).locator('option:checked')).toHaveText(
      'UBND xã Phước Sơn',
    );
    await expectAccessible(officer);
    await officer.context().close();
  } finally {
    await member(page, 'DELETE', 'neighbour-officer', '/units/xa-phuoc-son/officer');
  }
});
