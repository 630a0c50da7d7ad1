import { expect } from '@playwright/test';
import { expectAccessible, expectHeading, expectNoSidewaysScroll, signIn, test } from './support';

test.use({ console: { expected: [/status of 401 .*\/api\/v1\//] } });

const SCREENS: readonly [path: string, heading: string][] = [
  ['/', 'Tổng quan'],
  ['/du-an', 'Dự án'],
  ['/co-quan', 'Cơ quan'],
  ['/co-quan/nhiem-vu', 'Ma trận nhiệm vụ'],
  ['/co-quan/nhiem-vu?view=policies', 'Ma trận nhiệm vụ'],
  ['/chi-tieu', 'Chỉ tiêu'],
  ['/dia-ban', 'Địa bàn'],
  ['/ra-soat', 'Rà soát kế hoạch'],
  ['/vuong-mac', 'Vướng mắc'],
  ['/ke-hoach', 'Kế hoạch'],
  ['/ke-hoach-xa', 'Kế hoạch xã'],
  ['/uy-quyen', 'Ủy quyền'],
  ['/kinh-phi', 'Kinh phí'],
  ['/tai-khoan', 'Tài khoản của tôi'],
  ['/khong-co-trang-nay', 'Không tìm thấy trang'],
];

const DETAILS: readonly [list: string, link: string][] = [
  ['/du-an', 'Cải thiện dinh dưỡng'],
  ['/chi-tieu', 'Số lao động được tạo việc làm'],
  ['/co-quan', 'UBND xã Phước Sơn'],
];

// At 320 px the screens are those of 390 px, only narrower: there it is asked whether they fit.
for (const { accessible, ...viewport } of [
  { width: 1366, height: 768, accessible: true },
  { width: 390, height: 844, accessible: true },
  { width: 320, height: 640, accessible: false },
]) {
  test(`every screen ${accessible ? 'is accessible and ' : ''}fits ${viewport.width} px`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize(viewport);
    await signIn(page, 'manager');
    for (const [path, heading] of SCREENS) {
      await page.goto(path);
      await expectHeading(page, heading);
      await expect(page.getByText('Đang tải…')).toHaveCount(0);
      await expectNoSidewaysScroll(page);
      if (accessible) await expectAccessible(page);
    }
    for (const [list, link] of DETAILS) {
      await page.goto(list);
      await page.getByRole('link', { name: link, exact: true }).first().click();
      await expectHeading(page, link);
      await expect(page.getByText('Đang tải…')).toHaveCount(0);
      await expectNoSidewaysScroll(page);
      if (accessible) await expectAccessible(page);
    }
  });
}

test('Ctrl+K finds a commune without accents', async ({ page }) => {
  await signIn(page, 'commune-officer');
  await expectHeading(page, 'Tổng quan');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Tìm kiếm' });
  await field.fill('phuoc son');
  await expect(page.getByRole('option', { name: /Xã Phước Sơn/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('option', { name: /UBND xã Phước Sơn/ }).click();
  await expectHeading(page, 'UBND xã Phước Sơn');
});

test('Ctrl+K is worked by keys alone and gives the focus back', async ({ page }) => {
  await signIn(page, 'commune-officer');
  await expectHeading(page, 'Tổng quan');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tìm kiếm' }).fill('ra soat');
  await expect(page.getByRole('option', { name: /Rà soát kế hoạch/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Rà soát kế hoạch');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('what is typed right after Ctrl+K is searched for, on a slow line too', async ({ page }) => {
  await signIn(page, 'commune-officer');
  await page.route('**/assets/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.reload();
  await expectHeading(page, 'Tổng quan');
  const before = page.getByRole('link', { name: 'Đến nội dung chính' });
  await before.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('phuoc son');
  await expect(page.getByRole('combobox', { name: 'Tìm kiếm' })).toHaveValue('phuoc son');
  await expect(page.getByRole('option', { name: /UBND xã Phước Sơn/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(before).toBeFocused();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('switching the language keeps the page and its state', async ({ page }) => {
  await signIn(page, 'auditor', '/du-an');
  await page.getByRole('searchbox', { name: 'Tìm tiểu dự án' }).fill('viec lam');
  await page.getByLabel(/^Tài khoản:/).click();
  await page.getByLabel('English').click();
  await expectHeading(page, 'Projects');
  await expect(page.getByRole('searchbox', { name: 'Find a sub-project' })).toHaveValue('viec lam');
  await expect(page.getByText('Showing 1 of 9')).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expectHeading(page, 'Projects');
});

test('the menu of a narrow screen leads everywhere', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'commune-officer');
  await expectHeading(page, 'Tổng quan');
  await page.getByRole('button', { name: 'Trình đơn' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('link', { name: 'Chỉ tiêu' }).click();
  await expectHeading(page, 'Chỉ tiêu');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('? lists the shortcuts', async ({ page }) => {
  await signIn(page, 'commune-officer');
  await expectHeading(page, 'Tổng quan');
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test.describe('without a network', () => {
  // The last one is axe's own: it fetches the style sheets of the page that it looks at.
  const expected = [
    /status of 401 .*\/api\/v1\//,
    /ERR_INTERNET_DISCONNECTED/,
    /Couldn't load preload assets/,
  ];
  test.use({ console: { expected } });

  test('a lost network is said, and what was loaded stays', async ({ page, context }) => {
    await signIn(page, 'commune-officer');
    await expect(page.getByText('8.570,956', { exact: true }).first()).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText(/Đang mất mạng/)).toBeVisible();
    await expect(page.getByText('8.570,956', { exact: true }).first()).toBeVisible();
    await expectAccessible(page);
    await context.setOffline(false);
    await expect(page.getByText(/Đang mất mạng/)).toHaveCount(0);
  });
});

test('the first Tab reaches the way past the menu', async ({ page }) => {
  await signIn(page, 'commune-officer');
  await expectHeading(page, 'Tổng quan');
  await page.reload();
  await expectHeading(page, 'Tổng quan');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused();
});
