import { expect, type Page } from '@playwright/test';
import { openRound } from './rounds';
import { another, expectAccessible, expectHeading, expectNoSidewaysScroll, signIn, test } from './support';

test.use({ console: { expected: [/status of 401 .*\/api\/v1\//] } });
// One journey of two people.
test.describe.configure({ timeout: 120_000 });

const ROUND = 'Đột xuất: nhắc hạn';

/** An ad hoc round whose day is long over. */
function openLongAgo(page: Page): Promise<string> {
  return openRound(page, {
    name: ROUND,
    dataFrom: '2024-04-15',
    dataTo: '2024-05-14',
    indicators: ['I2'],
    units: ['xa-phuoc-son', 'xa-phuoc-hoa'],
  });
}

test('the manager reminds who is late, once a day unless it is meant, and the unit reads it', async ({
  page,
  browser,
}) => {
  await signIn(page, 'manager');
  const roundId = await openLongAgo(page);

  await page.goto(`/ky-bao-cao/${roundId}`);
  await expectHeading(page, ROUND);
  await page.getByRole('checkbox', { name: 'Chọn UBND xã Phước Hòa' }).uncheck();
  await page.getByRole('button', { name: 'Nhắc 1 đơn vị' }).click();
  await page.getByRole('textbox', { name: /Lời nhắn/ }).fill('Đề nghị gửi trong ngày hôm nay.');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Nhắc 1 đơn vị' }).click();
  await expect(page.getByText('Đã nhắc 1 đơn vị', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Đã nhắc 1 lượt' })).toBeVisible();

  await page.getByRole('button', { name: 'Nhắc 1 đơn vị' }).click();
  await expect(page.getByRole('dialog')).toContainText('Có đơn vị vừa được nhắc trong 24 giờ qua');
  await page.getByRole('button', { name: 'Để sau' }).click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const officer = await another(browser, 'commune-officer', '/');
  const bell = officer.getByRole('link', { name: /^Thông báo mới: [1-9]/ });
  await expect(bell).toBeVisible();
  await bell.click();
  await expectHeading(officer, 'Việc của tôi');
  const row = officer.getByRole('row', { name: new RegExp(`Được nhắc.*${ROUND}`) });
  await expect(row).toContainText('Võ Minh Tâm nhắc lúc');
  await expect(row).toContainText('Đề nghị gửi trong ngày hôm nay.');
  await expectAccessible(officer);
  await expectNoSidewaysScroll(officer);
  await row.getByRole('button', { name: /Đánh dấu đã đọc/ }).click();
  await expect(row).toHaveCount(0);
  await officer.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(officer);
  await officer.context().close();
});

test('the board is saved as a sheet', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/ky-bao-cao/theo-doi');
  await expectHeading(page, 'Theo dõi nộp báo cáo');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất Excel' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^Theo dõi báo cáo.*\.xlsx$/);
});
