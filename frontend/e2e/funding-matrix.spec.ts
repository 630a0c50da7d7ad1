import { statSync } from 'node:fs';
import { expect } from '@playwright/test';
import { expectAccessible, expectHeading, expectNoSidewaysScroll, signIn, test } from './support';

/** Before the sign-in. */
const PROVOKED = /status of 401 .*\/api\/v1\//;

test.use({ console: { expected: [PROVOKED] } });
test.describe.configure({ timeout: 120_000 });

test('finance reads the four figures as of a day, by agency, and holds the counterpart rule against them', async ({
  page,
}) => {
  await signIn(page, 'finance', '/kinh-phi?asOf=2024-01-01');
  await expectHeading(page, 'Kinh phí');
  const table = page.getByRole('table', { name: /^Bốn số liệu/ });
  const total = table.getByRole('row', { name: /^Tổng cộng/ });
  await expect(total).toContainText('8.570,956');
  await expect(total).toContainText('và phần chưa rõ');
  // Before the first day of the year nothing was allocated: that is a dash, and not 0.
  await expect(total.getByRole('cell').nth(1)).toHaveText('–');
  await expect(page.getByText('Số liệu toàn kế hoạch, tính đến hết ngày 01/01/2024')).toBeVisible();
  await expectAccessible(page);

  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu ảnh (PNG)' }).click(),
  ]);
  expect(picture.suggestedFilename()).toMatch(/^Kinh phí kế hoạch nêu.*\.png$/);
  expect(statSync(await picture.path()).size).toBeGreaterThan(10_000);

  await page.getByRole('button', { name: 'Xem bảng' }).click();
  await expect(page.getByRole('table', { name: /^Kinh phí kế hoạch nêu, theo nguồn vốn/ })).toContainText(
    '7.300,156',
  );
  await page.getByRole('textbox', { name: 'Tính đến ngày' }).fill('30/02/2024');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/cần là một ngày có thật/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Tính đến ngày' }).fill('31/12/2024');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/asOf=2024-12-31/);
  await page.getByRole('combobox', { name: 'Xem theo' }).selectOption({ label: 'UBND xã Phước Sơn' });
  await expect(page.getByText(/^Số liệu của UBND xã Phước Sơn/)).toBeVisible();
  await page.reload();
  await expect(
    page.getByText(/^Số liệu của UBND xã Phước Sơn, tính đến hết ngày 31\/12\/2024/),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Đối ứng', exact: true }).click();
  await expectHeading(page, 'Vốn đối ứng');
  const stated = page.getByRole('region', { name: 'Theo số kế hoạch nêu', exact: true });
  await expect(stated).toContainText('17,41%');
  await expect(stated).toContainText('Đạt');
  await expect(stated).toContainText('Tạm tính');
  await expect(stated.getByRole('row', { name: /^DA2 / })).toContainText('Thiếu 0,3 triệu đồng');
  await expect(stated.getByRole('row', { name: /^DA7-TDA2 / })).toContainText('Thiếu 0,75 triệu đồng');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Đặt mức đối ứng' }).click();
  await expectHeading(page, 'Đặt mức đối ứng');
  await page.getByLabel(/^Mức áp dụng/).selectOption({ label: 'Tối thiểu 15% vốn Trung ương' });
  await page.getByLabel(/^Ghi chú/).fill('Theo tỷ lệ bổ sung cân đối năm 2024');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expectHeading(page, 'Vốn đối ứng');
  await expect(page.getByText('Theo tỷ lệ bổ sung cân đối năm 2024')).toBeVisible();
  await page.getByRole('button', { name: 'Xem ai đã sửa gì, khi nào' }).click();
  await expect(page.getByRole('region', { name: 'Lịch sử' }).getByRole('row')).not.toHaveCount(1);
});

test('a commune begins with its own money, and sees the plan’s word of the rest', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'commune-officer', '/kinh-phi?asOf=2024-01-01');
  await expect(
    page.getByText(/^Số liệu của Ủy ban nhân dân xã Phước Sơn|^Số liệu của UBND xã Phước Sơn/),
  ).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Xem theo' }).selectOption({ label: 'Toàn kế hoạch' });
  const table = page.getByRole('table', { name: /^Bốn số liệu/ });
  await expect(table.getByText('Ngoài phạm vi').first()).toBeVisible();
  await expect(table.getByRole('row', { name: /^Tổng cộng/ })).toContainText('8.570,956');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await table.getByRole('link', { name: /Hỗ trợ phát triển sản xuất/ }).click();
  await expectHeading(page, 'Dòng thời gian kinh phí');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
