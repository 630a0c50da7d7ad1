import { expect, type Page } from '@playwright/test';
import { another, expectAccessible, expectHeading, expectNoSidewaysScroll, signIn, test } from './support';
import { workbook } from './workbook.mjs';

const NOT_SIGNED_IN = /status of 401 .*\/api\/v1\//;
/** A sheet that is none, on purpose. */
const PROVOKED = /status of 415 .*\/api\/v1\/credit-import/;

test.use({ console: { expected: [NOT_SIGNED_IN, PROVOKED] } });
test.describe.configure({ timeout: 240_000 });

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADS = [
  'Tháng',
  'Mã xã, thị trấn',
  'Chương trình cho vay',
  'Số khoản vay từ đầu năm',
  'Doanh số cho vay từ đầu năm (đồng)',
  'Dư nợ cuối tháng (đồng)',
  'Số hộ còn dư nợ',
];

const GIFT_HEADS = [
  'Ngày',
  'Tiếp nhận, sử dụng',
  'Nguồn',
  'Loại người ủng hộ',
  'Người ủng hộ',
  'Số tiền (đồng)',
  'Mục đích',
  'Đơn vị quản lý',
];

async function choose(page: Page, name: string, rows: (string | number)[][] | Buffer): Promise<void> {
  const buffer = Buffer.isBuffer(rows) ? rows : workbook(rows);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: SHEET, buffer });
}

test('a gift is entered without its giver’s name for others, used, reversed and put up', async ({
  page,
  browser,
}) => {
  const purpose = `Làm nhà cho hộ nghèo ${Date.now().toString(36)}`;
  const giver = 'Nguyễn Thị Kín';

  await signIn(page, 'front-officer', '/kinh-phi/huy-dong');
  await expectHeading(page, 'Huy động ủng hộ');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Ghi nhận ủng hộ, sử dụng' }).click();
  await expectHeading(page, 'Ghi nhận ủng hộ, sử dụng');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('region', { name: /chỗ cần sửa/ })).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('Ngày', { exact: true }).fill('17/10/2024');
  await page.getByLabel('Loại người ủng hộ').selectOption('INDIVIDUAL');
  await page.getByLabel('Người ủng hộ', { exact: true }).fill(giver);
  await page.getByRole('group', { name: 'Người ủng hộ đề nghị không nêu tên' }).getByRole('checkbox').check();
  await page.getByLabel('Số tiền').fill('1.473.800.000');
  await page.getByLabel('Mục đích').fill(purpose);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('heading', { name: purpose })).toBeVisible();
  await expect(page.getByText(giver)).toBeVisible();
  await expect(page.getByText('1.473,8')).toBeVisible();
  await expectAccessible(page);
  const path = new URL(page.url()).pathname;

  const leader = await another(browser, 'leader', path);
  await expect(leader.getByText('Đề nghị không nêu tên')).toBeVisible();
  await expect(leader.getByText(giver)).toHaveCount(0);
  await expect(leader.getByRole('button', { name: 'Đảo bút toán này' })).toHaveCount(0);
  await leader.getByRole('link', { name: 'Huy động ủng hộ' }).click();
  await expectHeading(leader, 'Huy động ủng hộ');
  await expectNoSidewaysScroll(leader);
  await expectAccessible(leader);
  const download = leader.waitForEvent('download');
  await leader.getByRole('button', { name: 'Danh sách công khai' }).click();
  expect((await download).suggestedFilename()).toMatch(/^Danh sách ủng hộ công khai năm 2024 .*\.xlsx$/);

  await page.getByRole('button', { name: 'Đảo bút toán này' }).click();
  await page.getByLabel('Lý do đảo').fill('Ghi nhầm số tiền');
  await page.getByRole('button', { name: 'Đảo bút toán này' }).click();
  await expect(page.getByText('Bị đảo bởi')).toBeVisible();
  await page.getByRole('button', { name: 'Xem ai đã sửa gì, khi nào' }).click();
  const history = page.getByRole('table', { name: 'Thay đổi mới nhất ở trên; giờ Việt Nam' });
  await expect(history.getByText('Ghi nhầm số tiền')).toBeVisible();
  await expect(history.getByText(giver).first()).toBeVisible();
  await expectAccessible(page);

  await leader.goto(path);
  await leader.getByRole('button', { name: 'Xem ai đã sửa gì, khi nào' }).click();
  await expect(leader.getByRole('table').getByText('Ghi nhầm số tiền')).toBeVisible();
  await expect(leader.getByText(giver)).toHaveCount(0);
});

test('gifts come in from a sheet that names its units: errors by cell, then all of it', async ({ page }) => {
  await signIn(page, 'front-officer', '/kinh-phi/huy-dong');
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click();
  await expectHeading(page, 'Nhập từ Excel');
  const template = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp mẫu' }).click();
  expect((await template).suggestedFilename()).toMatch(/^Mẫu nhập huy động ủng hộ năm 2024 .*\.xlsx$/);

  const gift = ['17/10/2024', 'Tiếp nhận', 'Quỹ “Vì người nghèo”', 'Cá nhân, hộ gia đình'];
  await choose(page, 'sai.xlsx', [GIFT_HEADS, [...gift, '', '1.47,3', 'Ngày vì người nghèo', 'mttq']]);
  await expect(page.getByRole('rowheader', { name: 'F2' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const purpose = `Ngày vì người nghèo ${Date.now().toString(36)}`;
  await choose(page, 'đúng.xlsx', [
    GIFT_HEADS,
    [...gift, 'Trần Văn Lành', '500.000', purpose, 'mttq'],
    [...gift, 'Lê Thị Hiền', 1_473_800, purpose, 'mttq'],
  ]);
  await page.getByRole('button', { name: 'Ghi 2 dòng' }).click();
  await expectHeading(page, 'Huy động ủng hộ');
  await expect(page.getByText(purpose)).toHaveCount(2);
  await expect(page.getByText('Trần Văn Lành').first()).toBeVisible();
});

test('the bank’s month comes in from a sheet: errors by cell, then all of it', async ({ page }) => {
  await signIn(page, 'bank-officer', '/kinh-phi/tin-dung');
  await expectHeading(page, 'Tín dụng chính sách');
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click();
  await expectHeading(page, 'Nhập tín dụng từ Excel');
  await page.getByLabel('Tháng').selectOption('2024-06-01');
  const template = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp mẫu' }).click();
  expect((await template).suggestedFilename()).toMatch(/^Mẫu nhập tín dụng chính sách năm 2024 .*\.xlsx$/);

  await choose(page, 'ảnh.xlsx', Buffer.from('not a workbook'));
  await expect(page.getByRole('alert')).toContainText('Đây không phải tệp Excel');
  await choose(page, 'sai.xlsx', [
    HEADS,
    ['06/2024', '99999', 'Cho vay hộ nghèo', 12, '600.000.000', '1.47,3.8', 31],
  ]);
  await expect(page.getByRole('rowheader', { name: 'B2' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'F2' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const marked = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp có cột “Lý do”' }).click();
  expect((await marked).suggestedFilename()).toMatch(/dòng cần sửa.*\.xlsx$/);

  await choose(page, 'đúng.xlsx', [
    HEADS,
    ['06/2024', '21970', 'Cho vay hộ nghèo', 12, '600.000.000', '1.450.000.000', 31],
    ['06/2024', '21970', 'Cho vay hộ cận nghèo', 3, 90_000_000, 120_000_000, 4],
  ]);
  await page.getByRole('button', { name: 'Ghi 2 dòng' }).click();
  await expectHeading(page, 'Tín dụng chính sách');
  await expect(page.getByRole('heading', { name: 'Theo chương trình, đến hết tháng 06/2024' })).toBeVisible();
  await expect(page.getByText('1.570').first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất Excel' }).click();
  expect((await download).suggestedFilename()).toMatch(/^Tín dụng chính sách năm 2024 .*\.xlsx$/);
});
