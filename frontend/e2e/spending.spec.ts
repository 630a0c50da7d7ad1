import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { another, expectAccessible, expectHeading, expectNoSidewaysScroll, signIn, test } from './support';

const NOT_SIGNED_IN = /status of 401 .*\/api\/v1\//;
/** What the journey provokes: a voucher that the money does not cover. */
const PROVOKED = /status of (404|422) .*\/api\/v1\//;

test.use({ console: { expected: [NOT_SIGNED_IN, PROVOKED] } });
test.describe.configure({ timeout: 240_000 });

const MARK = Date.now().toString(36);

async function fillVoucher(page: Page, voucher: string): Promise<void> {
  await page.getByLabel('Số chứng từ').fill(voucher);
  await page.getByLabel('Ngày chứng từ').fill('06/05/2024');
  await page.getByLabel('Đơn vị chi').selectOption({ label: 'UBND xã Phước Sơn (đến 30/06/2025)' });
  await page.getByLabel('Tiểu dự án').selectOption({ index: 2 });
  await page.getByLabel('Nguồn vốn').selectOption({ label: 'Quỹ “Vì người nghèo”' });
  await page.getByLabel('Hình thức').selectOption({ label: 'Tạm ứng' });
  await page.getByLabel('Số tiền (đồng)').fill('12.500.000');
}

test('a voucher that the money does not cover is entered with its reason, accounted for, and reversed', async ({
  page,
  browser,
}) => {
  const voucher = `KB-${MARK}`;
  await signIn(page, 'finance', '/kinh-phi/giai-ngan');
  await expectHeading(page, 'Giải ngân');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Nhập chứng từ' }).click();
  await expectHeading(page, 'Nhập chứng từ');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(page.getByRole('region', { name: /chỗ cần sửa/ })).toBeFocused();
  await fillVoucher(page, voucher);
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(page.getByText('chi vượt số tiền đơn vị còn giữ').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(/^Lý do(?! nhập trùng)/).fill('Kho bạc đã chi trước');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expectHeading(page, `Chứng từ ${voucher}`);
  await expect(page.getByText('Vượt số dư').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Ghi thanh toán tạm ứng' }).click();
  await page.getByLabel('Số chứng từ thanh toán').fill(`TT-${MARK}`);
  await page.getByLabel('Ngày thanh toán').fill('01/06/2024');
  await page.getByLabel('Số tiền (đồng)').fill('2.500.000');
  await page.getByRole('button', { name: 'Ghi thanh toán tạm ứng' }).click();
  await expect(page.getByRole('row', { name: new RegExp(`TT-${MARK}`) })).toBeVisible();
  await page.getByRole('button', { name: 'Hủy lần này' }).click();
  await page.getByLabel('Lý do hủy').fill('Nhầm chứng từ');
  await page.getByRole('button', { name: 'Hủy lần này' }).last().click();
  await expect(page.getByText('Nhầm chứng từ')).toBeVisible();

  const other = await another(browser, 'neighbour-officer', new URL(page.url()).pathname);
  await expect(other.getByRole('alert')).toBeVisible();
  await other.context().close();

  await page.getByRole('button', { name: 'Đảo dòng này' }).click();
  await page.getByLabel('Lý do đảo').fill('Nhập nhầm nguồn');
  await page.getByRole('button', { name: 'Đảo dòng này' }).click();
  await expect(page.getByText('Dòng đảo').first()).toBeVisible();
  await expect(page.getByText('Nhập nhầm nguồn').first()).toBeVisible();
  await page.goto(`/kinh-phi/giai-ngan?q=${voucher}`);
  await expect(page.getByText('2 / 2 dòng')).toBeVisible();
  await expectAccessible(page);
});

test('vouchers are pasted into a grid, compared with the Treasury’s list, and told in rates', async ({
  browser,
}) => {
  const page = await another(browser, 'finance', '/kinh-phi/giai-ngan/nhieu');
  await expectHeading(page, 'Nhập nhiều dòng');
  const rows = ['A', 'B'].map((letter) =>
    [
      `G${letter}-${MARK}`,
      '07/05/2024',
      'UBND xã Phước Sơn (đến 30/06/2025)',
      'DA2',
      'Quỹ “Vì người nghèo”',
      'Vốn sự nghiệp',
      'Thanh toán',
      '1,5',
      'HTX Phước Sơn',
      'Bò giống',
      'Kho bạc đã chi',
    ].join('\t'),
  );
  const paste = async (text: string) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.locator('td[data-row="0"][data-column="0"]').click();
    await page.keyboard.press('Control+V');
  };
  await paste(rows.join('\n').replace('\t1,5\t', '\t1.47,3.8\t'));
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(page.getByText('Dòng 1: Số tiền (triệu đồng): Không đọc được số này.')).toBeVisible();
  await paste(rows.join('\n'));
  await expect(page.getByText('Cộng: 3 triệu đồng')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expectHeading(page, 'Giải ngân');
  await expect(page.getByRole('link', { name: `GA-${MARK}` })).toBeVisible();

  await page.goto(`/kinh-phi/giai-ngan?q=GA-${MARK}`);
  await expect(page.getByText('1 / 1 dòng')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất Excel' }).click();
  const sheet = await (await download).path();

  await page.goto('/kinh-phi/doi-chieu');
  await expectHeading(page, 'Đối chiếu Kho bạc');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Nhận danh sách' }).click();
  await expectHeading(page, 'Nhận danh sách');
  await page.locator('input[type=file]').setInputFiles({
    name: `kho-bac-${MARK}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: readFileSync(sheet),
  });
  await expect(page.getByLabel('Số chứng từ')).toHaveValue('Số chứng từ');
  await expectAccessible(page);
  await page.getByLabel('Tên danh sách').fill(`Tháng 5 ${MARK}`);
  await page.getByRole('button', { name: 'Nhận và đối chiếu' }).click();
  await expectHeading(page, `Tháng 5 ${MARK}`);
  await expect(page.getByRole('row', { name: new RegExp(`GA-${MARK}.*Khớp`) })).toBeVisible();
  await page.getByRole('button', { name: /Kho bạc không có/ }).click();
  await expect(page.getByRole('row', { name: new RegExp(`GB-${MARK}`) })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`GA-${MARK}`) })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bỏ danh sách này' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ danh sách này' }).click();
  await expectHeading(page, 'Đối chiếu Kho bạc');

  await page.goto('/kinh-phi/giai-ngan/tien-do?asOf=2024-06-30');
  await expectHeading(page, 'Tiến độ giải ngân');
  await expect(page.getByText(/Đến 30\/06\/2024/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Xem theo').selectOption({ label: 'Xã, thị trấn' });
  await expect(page.getByRole('rowheader', { name: /Phước Sơn/ })).toBeVisible();

  await page.goto('/kinh-phi/quyet-toan');
  await expectHeading(page, 'Quyết toán');
  await expect(page.getByText('Có nơi chi vượt số được giao')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Quyết toán và khóa sổ' })).toHaveCount(0);
  await expectAccessible(page);
});

test('registers, progress and settlement fit a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'leader', '/kinh-phi/giai-ngan');
  await expectHeading(page, 'Giải ngân');
  await expectNoSidewaysScroll(page);
  await page.goto('/kinh-phi/giai-ngan/tien-do');
  await expectHeading(page, 'Tiến độ giải ngân');
  await expectNoSidewaysScroll(page);
  await page.goto('/kinh-phi/quyet-toan');
  await expectHeading(page, 'Quyết toán');
  await page.getByRole('button', { name: 'Quyết toán và khóa sổ' }).click();
  await expect(page.getByLabel('Ngày quyết toán')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
