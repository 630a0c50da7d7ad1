import { expect } from '@playwright/test';
import { expectAccessible, expectHeading, expectNoSidewaysScroll, signIn, test } from './support';

test.use({ console: { expected: [/status of 401 .*\/api\/v1\//] } });

test('an administrator lets a unit of one person sign itself, and takes it back', async ({ page }) => {
  await signIn(page, 'admin', '/co-quan?q=phuoc thang');
  await page.getByRole('link', { name: /xã Phước Thắng/ }).click();
  await expectHeading(page, /xã Phước Thắng/);
  for (const [allowed, reason, shown] of [
    [true, 'Đơn vị chỉ có một cán bộ', 'Được phép: Đơn vị chỉ có một cán bộ'],
    [false, 'Đã có người thứ hai', 'Không: Đã có người thứ hai'],
  ] as const) {
    await page.getByRole('link', { name: 'Thiết lập tự ký' }).click();
    await expectHeading(page, 'Thiết lập tự ký');
    await page
      .getByRole('group', { name: 'Người nhập số liệu được tự ký báo cáo' })
      .getByRole('checkbox')
      .setChecked(allowed);
    await page.getByLabel('Lý do thiết lập').fill('');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await expect(page.getByRole('region', { name: 'Có 1 chỗ cần sửa' })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel('Lý do thiết lập').fill(reason);
    await page.getByRole('button', { name: 'Lưu' }).click();
    await expectHeading(page, /xã Phước Thắng/);
    await expect(page.getByText(shown)).toBeVisible();
    await expectAccessible(page);
  }
  await page.getByRole('button', { name: 'Xem ai đã sửa gì, khi nào' }).click();
  await expect(page.getByText(/Đơn vị chỉ có một cán bộ.*Đã có người thứ hai/).first()).toBeVisible();
});
