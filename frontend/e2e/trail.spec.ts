import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { another, expectAccessible, expectHeading, expectNoSidewaysScroll, signIn, test } from './support';

const NOT_SIGNED_IN = /status of 401 .*\/api\/v1\//;

test.use({ console: { expected: [NOT_SIGNED_IN] } });
// Seals are made each minute, the first one some time after the start: what is waited for is the seal, not a time.
test.describe.configure({ timeout: 240_000 });

/** The newest event that meets the query, once there is one and it is sealed. */
async function sealed(page: Page, query: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`/api/v1/audit-events?limit=1&${query}`);
        return (await answer.json()).items[0]?.sealedAt ?? null;
      },
      { timeout: 150_000, intervals: [1_000, 2_000, 5_000] },
    )
    .not.toBeNull();
}

test('an auditor finds who read about people and who wrote, verifies the trail, and keeps a seal', async ({
  page,
  browser,
}) => {
  const front = await another(browser, 'front-officer', '/kinh-phi/huy-dong');
  await expectHeading(front, 'Huy động ủng hộ');
  await front.goto('/tai-khoan');
  const mail = front.getByRole('checkbox', { name: 'Nhận thư nhắc hạn báo cáo' });
  await mail.waitFor();
  if (!(await mail.isChecked())) {
    await mail.click();
    await expect(front.getByText(/^Từ nay có thư nhắc/)).toBeVisible();
  }
  await mail.click();
  await expect(front.getByText(/^Từ nay không có thư nhắc/)).toBeVisible();
  await expect(mail).not.toBeChecked();
  await expectAccessible(front);

  await signIn(page, 'auditor', '/nhat-ky');
  await expectHeading(page, 'Nhật ký kiểm toán');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Nhật ký kiểm toán' })).toBeVisible();

  await sealed(page, 'actor=front-officer&operation=contribution.list');
  await sealed(page, 'actor=front-officer&operation=mail-preference.change&action=UPDATE');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Kiểm tra toàn bộ' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByLabel('Hành động').selectOption({ label: 'Xem' });
  await page.getByRole('searchbox', { name: 'Người thực hiện' }).fill('front');
  await expect(page).toHaveURL(/actor=front/);
  const row = page.getByRole('row').filter({ hasText: 'Huy động ủng hộ: xem danh sách' }).first();
  await expect(row).toContainText('front-officer');
  await expect(row).toContainText(/Đã niêm phong lúc /);
  await row.getByRole('button', { name: /^Xem sự kiện/ }).click();
  await expect(page.getByRole('table', { name: /^Đã hỏi gì/ })).toContainText('Số dòng đã xem');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đóng' }).click();

  // Who turned mail off: each field before and after, in words.
  await page.getByLabel('Hành động').selectOption({ label: 'Sửa' });
  await page.getByLabel('Đối tượng').selectOption({ label: 'Lựa chọn nhận thư' });
  await expect(page).toHaveURL(/entity=mail_preference/);
  const changed = page.getByRole('row').filter({ hasText: 'Lựa chọn nhận thư: sửa' }).first();
  await expect(changed).toContainText('front-officer');
  await changed.getByRole('button', { name: /^Xem sự kiện/ }).click();
  const fields = page.getByRole('table', { name: 'Từng trường trước và sau' });
  await expect(fields.getByRole('row', { name: /^Nhận thư nhắc/ })).toContainText(/Có\s*Không/);
  await expectAccessible(page);

  const sheet = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất CSV' }).click();
  const csv = await readFile(await (await sheet).path(), 'utf8');
  expect(csv).toContain('Lựa chọn nhận thư');
  expect(csv).not.toContain('Quyết định phân bổ');

  await page.getByRole('button', { name: 'Kiểm tra toàn bộ' }).click();
  await expect(page.getByText(/Nhật ký nguyên vẹn: /)).toBeVisible({ timeout: 90_000 });
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp niêm phong' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^niem-phong-\d+\.json$/);
  const seal = await file.path();
  expect(JSON.parse(await readFile(seal, 'utf8')).statement).toContain('giam-ngheo audit seal 1');
  await page.getByLabel('Đối chiếu tệp đã cất').last().setInputFiles(seal);
  await expect(page.getByText(/^Tệp niêm phong số [\d.]+ khớp với nhật ký$/)).toBeVisible();
  await expectAccessible(page);

  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  // As it was before.
  await mail.click();
  await expect(mail).toBeChecked();
  await front.context().close();
});

test('nobody else reads the trail', async ({ page }) => {
  await signIn(page, 'manager', '/');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nhật ký kiểm toán' })).toHaveCount(0);
  expect((await page.request.get('/api/v1/audit-events')).status()).toBe(403);
  const keys = await page.request.get('/api/trail-keys.pem');
  expect(await keys.text()).toContain('BEGIN PUBLIC KEY');
});
