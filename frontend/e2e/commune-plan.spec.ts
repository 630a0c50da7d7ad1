import { expect } from '@playwright/test';
import { another, expectAccessible, expectHeading, expectNoSidewaysScroll, signIn, test } from './support';

/** Before the sign-in, and what another commune asks for. */
const PROVOKED = /status of (401|404) .*\/api\/v1\//;

test.use({ console: { expected: [PROVOKED] } });
// Whole journeys, several sign-ins each.
test.describe.configure({ timeout: 240_000 });

test('a commune plans below the district, its head issues it, the manager compares', async ({
  page,
  browser,
}) => {
  await signIn(page, 'commune-officer', '/ke-hoach-xa');
  await expectHeading(page, 'Kế hoạch xã');
  await expect(page.getByRole('row')).toHaveCount(14);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lập kế hoạch xã' }).click();
  await expectHeading(page, /Xã Phước Sơn$/);
  // Also with the column of buttons, whose head is only heard.
  const wide = page.viewportSize() ?? { width: 1366, height: 768 };
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('row', { name: /I2 / })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(wide);
  const path = new URL(page.url()).pathname;
  const targets = page.getByRole('region', { name: 'Chỉ tiêu của xã', exact: true });
  await expect(targets.getByText('Lấy theo huyện, xã chưa xác nhận').first()).toBeVisible();

  await targets.getByRole('link', { name: /^Sửa: .*được tạo việc làm/ }).click();
  await page.getByLabel(/^Xã đặt ra/).fill('400');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(targets.getByRole('row', { name: /được tạo việc làm/ })).toContainText('400');

  await page.getByRole('link', { name: 'Thêm nhiệm vụ' }).click();
  await page.getByLabel('Việc', { exact: true }).fill('Rà soát nhu cầu học nghề');
  await page.getByLabel('Người, bộ phận làm').fill('Công chức Văn hóa - Xã hội');
  await page.getByLabel(/^Hạn/).fill('30/06/2024');
  await page.getByLabel(/^Tiểu dự án/).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('region', { name: 'Nhiệm vụ của xã' })).toContainText('30/06/2024');

  await page.getByRole('link', { name: 'Thêm dòng dự toán' }).click();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('region', { name: 'Có 3 chỗ cần sửa' })).toBeFocused();
  await page.getByLabel(/^Nội dung chi/).fill('Thăm hỏi hộ nghèo');
  await page.getByLabel('Nguồn vốn').selectOption({ label: 'Ngân sách xã, thị trấn' });
  await page.getByLabel('Đã biết số tiền chưa').selectOption({ label: 'Chưa rõ, chỉ có lời' });
  await page.getByLabel('Đang chờ gì').fill('Chờ HĐND xã giao dự toán');
  await page.getByRole('button', { name: 'Lưu' }).click();
  const budget = page.getByRole('region', { name: 'Dự toán của xã' });
  await expect(budget.getByRole('row', { name: /Thăm hỏi hộ nghèo/ })).toContainText('Chưa rõ số tiền');
  await expectAccessible(page);
  const document = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải văn bản (.docx)' }).click();
  expect((await document).suggestedFilename()).toMatch(/xã Phước Sơn.*\.docx$/i);

  const neighbour = await another(browser, 'neighbour-officer', path);
  await expect(neighbour.getByRole('main')).toContainText('Không có mục này');
  await neighbour.goto('/ke-hoach-xa');
  await expect(neighbour.getByRole('row', { name: /Xã Phước Sơn/ })).toContainText('Chưa có');
  await neighbour.context().close();

  const head = await another(browser, 'commune-head', path);
  await expect(head.getByRole('link', { name: 'Sửa', exact: true })).toHaveCount(0);
  await head.getByRole('link', { name: 'Ban hành', exact: true }).click();
  await head.getByLabel('Số', { exact: true }).fill('12/KH-UBND');
  await head.getByLabel('Ngày ban hành').fill('01/04/2024');
  await head.getByLabel('Họ tên người ký').fill('Trần Văn Bình');
  await head.getByRole('button', { name: 'Ban hành' }).click();
  await expect(head.getByText('Đã ban hành', { exact: true })).toBeVisible();

  await page.goto(path);
  await page.getByRole('link', { name: 'Bắt đầu dự thảo điều chỉnh' }).click();
  await page.getByLabel('Trích yếu').fill('Thêm việc cho quý IV');
  await page.getByRole('button', { name: 'Bắt đầu dự thảo điều chỉnh' }).click();
  await expectHeading(page, 'Điều chỉnh lần 1');
  await page.goto(path);
  await page
    .getByRole('region', { name: 'Nhiệm vụ của xã' })
    .getByRole('row')
    .last()
    .getByRole('link')
    .first()
    .click();
  await page.getByLabel('Việc', { exact: true }).fill('Rà soát hộ nghèo hai lần');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ghi vào dự thảo điều chỉnh' }).click();
  await expect(page.getByRole('row', { name: /Rà soát hộ nghèo hai lần/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ban hành điều chỉnh' })).toHaveCount(0);
  await expectAccessible(page);

  await head.goto(path);
  await head.getByRole('link', { name: 'Điều chỉnh lần 1' }).click();
  await expect(head.getByRole('row', { name: /Rà soát hộ nghèo hai lần/ })).toBeVisible();
  await head.getByRole('link', { name: 'Ban hành điều chỉnh' }).click();
  await head.getByLabel('Số', { exact: true }).fill('45/QĐ-UBND');
  await head.getByLabel('Ngày ban hành').fill('15/06/2024');
  await head.getByLabel('Họ tên người ký').fill('Trần Văn Bình');
  await head.getByRole('button', { name: 'Ban hành điều chỉnh' }).click();
  await expectHeading(head, 'Điều chỉnh lần 1');
  await head.goto(path);
  await expect(head.getByRole('region', { name: 'Nhiệm vụ của xã' })).toContainText(
    'Rà soát hộ nghèo hai lần',
  );
  await expectNoSidewaysScroll(head);
  await head.context().close();

  const manager = await another(browser, 'manager', '/ke-hoach-xa?view=comparison');
  const sums = manager.getByRole('region', { name: 'Cộng các xã và chỉ tiêu huyện' });
  const jobs = sums.getByRole('row', { name: /I2 .*được tạo việc làm/ });
  await expect(jobs).toContainText('4.300');
  await expect(jobs).toContainText('1/13 xã có mức');
  await expect(jobs).toContainText('Chưa đủ số liệu');
  await expect(jobs).toContainText('còn 3.900');
  await expect(jobs).toContainText('12 xã chưa có mức');
  await jobs.getByRole('link', { name: /được tạo việc làm/ }).click();
  const own = manager
    .getByRole('region', { name: 'Từng xã, thị trấn' })
    .getByRole('row', { name: /Xã Phước Sơn/ });
  await expect(own).toContainText('420');
  await expect(own).toContainText('400');
  await expect(own).toContainText('-20');
  await expectAccessible(manager);
  await expectNoSidewaysScroll(manager);

  await manager.getByRole('button', { name: /^Kế hoạch năm 2024/ }).click();
  const picker = manager.getByRole('dialog', { name: 'Chọn kế hoạch' });
  await picker.getByRole('searchbox', { name: 'Tìm kế hoạch hoặc xã' }).fill('phuoc son');
  await expectAccessible(manager);
  await picker.getByRole('button', { name: /Xã Phước Sơn/ }).click();
  await expectHeading(manager, /Xã Phước Sơn$/);
  await expect(manager.getByRole('link', { name: 'Thêm nhiệm vụ' })).toHaveCount(0);
  await manager.context().close();
});
