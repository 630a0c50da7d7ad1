import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { expectAccessible, expectHeading, expectNoSidewaysScroll, signIn, test } from './support';

const NOT_SIGNED_IN = /status of 401 .*\/api\/v1\//;

test.use({ console: { expected: [NOT_SIGNED_IN] } });
// The first seal is made some twenty seconds after the start.
test.describe.configure({ timeout: 180_000 });

test('an auditor finds who read about people and who wrote, verifies the trail, and keeps a seal', async ({
  page,
  browser,
}) => {
  const front = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
  await signIn(front, 'front-officer', '/kinh-phi/huy-dong');
  await expectHeading(front, 'Huy động ủng hộ');

  await signIn(page, 'auditor', '/nhat-ky');
  await expectHeading(page, 'Nhật ký kiểm toán');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Nhật ký kiểm toán' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kiểm tra toàn bộ' })).toBeVisible({ timeout: 120_000 });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByLabel('Hành động').selectOption({ label: 'Xem' });
  await page.getByRole('searchbox', { name: 'Người thực hiện' }).fill('front');
  await expect(page).toHaveURL(/actor=front/);
  const row = page.getByRole('row').filter({ hasText: 'Huy động ủng hộ: xem danh sách' }).first();
  await expect(row).toContainText('front-officer');
  await row.getByRole('button', { name: /^Xem sự kiện/ }).click();
  await expect(page.getByRole('table', { name: /^Đã hỏi gì/ })).toContainText('Số dòng đã xem');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đóng' }).click();

  await page.getByRole('searchbox', { name: 'Người thực hiện' }).fill('');
  await page.getByLabel('Hành động').selectOption({ label: 'Thêm' });
  await page.getByLabel('Đối tượng').selectOption({ label: 'Quyết định phân bổ' });
  await expect(page).toHaveURL(/entity=decision/);
  await page
    .getByRole('button', { name: /^Xem sự kiện/ })
    .first()
    .click();
  await expect(page.getByRole('table', { name: 'Từng trường trước và sau' })).toContainText('Kế hoạch');
  await expectAccessible(page);
  const sheet = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất CSV' }).click();
  const csv = await readFile(await (await sheet).path(), 'utf8');
  expect(csv).toContain('Quyết định phân bổ');
  expect(csv).not.toContain('Tiểu dự án: thêm');

  await page.getByRole('button', { name: 'Kiểm tra toàn bộ' }).click();
  await expect(page.getByText(/Nhật ký nguyên vẹn: /)).toBeVisible({ timeout: 60_000 });
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp niêm phong' }).click();
  const seal = await (await saved).path();
  await page.getByLabel('Đối chiếu tệp đã cất').last().setInputFiles(seal);
  await expect(page.getByText(/^Tệp niêm phong số \d+ khớp với nhật ký$/)).toBeVisible();
  await expectAccessible(page);

  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('nobody else reads the trail', async ({ page }) => {
  await signIn(page, 'manager', '/');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nhật ký kiểm toán' })).toHaveCount(0);
  expect((await page.request.get('/api/v1/audit-events')).status()).toBe(403);
  const keys = await page.request.get('/api/trail-keys.pem');
  expect(await keys.text()).toContain('BEGIN PUBLIC KEY');
});
