import { expect } from '@playwright/test';
import { expectAccessible, expectHeading, signIn, test } from './support';

/** The first question is answered 401 before signing in; Chromium writes every such answer to the console. */
const NOT_SIGNED_IN = /status of 401 .*\/api\/v1\//;
const REFUSED = /status of 403 .*\/api\/v1\//;

test.use({ console: { expected: [NOT_SIGNED_IN] } });

test('a visitor is welcomed, signs in through Keycloak and lands where they wanted', async ({ page }) => {
  await page.goto('/ra-soat?severity=WARNING');
  await expectHeading(page, /Chương trình giảm nghèo của huyện/);
  await expectAccessible(page);
  await signIn(page, 'commune-officer', '/ra-soat?severity=WARNING');
  await expectHeading(page, 'Rà soát kế hoạch');
  await expect(page).toHaveURL(/\/ra-soat\?severity=WARNING$/);
  await expect(page).toHaveTitle('Rà soát kế hoạch – UBND xã Phước Sơn – Giảm Nghèo');
});

test('no token can be read by scripts', async ({ page, context }) => {
  await signIn(page, 'manager');
  await expectHeading(page, 'Tổng quan');
  const readable = await page.evaluate(() =>
    [document.cookie, ...Object.values(localStorage), ...Object.values(sessionStorage)].join(' '),
  );
  expect(readable).not.toMatch(/eyJ|session/i);
  const own = (await context.cookies(page.url())).filter((cookie) => cookie.name.startsWith('q_session'));
  expect(own.length).toBeGreaterThan(0);
  for (const cookie of own) {
    expect(cookie.httpOnly).toBe(true);
    expect(cookie.sameSite).toBe('Lax');
  }
});

test('signing out ends the session, also at Keycloak', async ({ page }) => {
  await signIn(page, 'finance');
  await page.getByLabel(/^Tài khoản:/).click();
  await page.getByRole('link', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('link', { name: 'Đăng nhập' })).toBeVisible();
  expect(page.url()).not.toContain('state');
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  await expect(page.locator('#username')).toBeVisible();
});

test('who am I: unit, role and duties', async ({ page }) => {
  await signIn(page, 'department-head', '/tai-khoan');
  await expectHeading(page, 'Tài khoản của tôi');
  await expect(page.getByText('department-head')).toBeVisible();
  await expect(page.getByText('Lãnh đạo đơn vị')).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp' }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('the end of a session in the middle of use keeps the page and leads back to it', async ({
  page,
  context,
}) => {
  await signIn(page, 'commune-officer', '/du-an?q=viec');
  await expect(page.getByRole('link', { name: 'Hỗ trợ việc làm bền vững' })).toBeVisible();
  await context.clearCookies();
  // Without the pointer: the screen asked for ahead, when the pointer is over the link, may already open the dialog.
  await page.getByRole('link', { name: 'Rà soát kế hoạch' }).dispatchEvent('click');
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('link', { name: 'Đăng nhập lại' }).click();
  await page.locator('#username').fill('commune-officer');
  await page.locator('#password').fill('demo');
  await page.locator('#kc-login').click();
  await expectHeading(page, 'Rà soát kế hoạch');
  await expect(page.getByText('Tiểu dự án chưa có cơ quan chủ trì')).toBeVisible();
});

test('what was typed when a session ended lies sealed on the machine, for the one who typed it alone', async ({
  page,
  context,
}) => {
  const title = `Ba hộ không còn đất ${Date.now().toString(36)}`;
  const answer = async (user: string) => {
    await page.locator('#username').fill(user);
    await page.locator('#password').fill('demo');
    await page.locator('#kc-login').click();
    await expectHeading(page, 'Báo vướng mắc');
  };
  await signIn(page, 'commune-officer', '/vuong-mac/moi');
  await page.getByLabel('Nội dung').fill(title);
  await page.getByLabel('Mô tả').fill('Không còn đất để trồng cỏ.');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Gửi vướng mắc' }).click();
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
  await expect(dialog).toBeVisible();
  const kept = await page.evaluate(() =>
    [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage).flat()).join(' '),
  );
  expect(kept).toContain('sealed-draft');
  expect(kept).not.toMatch(/hộ|đất|obstacle|draftKey/);

  await dialog.getByRole('link', { name: 'Đăng nhập lại' }).click();
  await answer('neighbour-officer');
  await expect(page.getByLabel('Nội dung')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Dùng bản nháp' })).toHaveCount(0);
  await context.clearCookies();
  await page.goto('/vuong-mac/moi');
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  await answer('commune-officer');
  await page.getByRole('button', { name: 'Dùng bản nháp' }).click();
  await expect(page.getByLabel('Nội dung')).toHaveValue(title);
  await expect(page.getByLabel('Mô tả')).toHaveValue('Không còn đất để trồng cỏ.');
});

test.describe('without roles', () => {
  test.use({ console: { expected: [NOT_SIGNED_IN, REFUSED] } });

  test('an account without roles learns which role it needs and whom to ask', async ({ page }) => {
    await signIn(page, 'no-role');
    const refusal = page.getByRole('alert');
    await expect(refusal).toContainText('Bạn chưa được phép xem nội dung này');
    await expect(refusal).toContainText('người quản trị hệ thống');
    await expect(refusal.locator('code')).toHaveText(/^[A-Z0-9]{8}$/i);
    await expectAccessible(page);
  });

  test('a screen that is not offered is refused where its address is opened', async ({ page }) => {
    await signIn(page, 'admin', '/chi-tieu');
    await expect(page.getByRole('alert')).toContainText('Bạn chưa được phép xem nội dung này');
    await expectAccessible(page);
  });
});

test('an administrator starts with the register, and is asked for nothing that would be refused', async ({
  page,
}) => {
  await signIn(page, 'admin');
  await expectHeading(page, 'Tổng quan');
  await expect(page.getByRole('region', { name: 'Cơ quan' }).getByText('Ủy ban nhân dân')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Địa bàn' }).getByText('Xã Phước Sơn')).toBeVisible();
  const navigation = page.getByRole('navigation', { name: 'Các màn hình' });
  await expect(navigation.getByRole('link', { name: 'Địa bàn' })).toBeVisible();
  await expect(navigation.getByRole('link', { name: 'Chỉ tiêu' })).toHaveCount(0);
  await expectAccessible(page);
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: 'Dự án', exact: true }).click();
  await page.getByRole('link', { name: 'Cải thiện dinh dưỡng' }).click();
  await expectHeading(page, 'Cải thiện dinh dưỡng');
  await expect(page.getByText('8.570,956')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
});
