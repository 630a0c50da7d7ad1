import { expect } from '@playwright/test';
import { another, expectAccessible, expectHeading, expectNoSidewaysScroll, signIn, test } from './support';

const NOT_SIGNED_IN = /status of 401 .*\/api\/v1\//;
/** What the test provokes: a file that lies, and an obstacle that is not for the other commune. */
const PROVOKED = /status of (404|415) .*\/api\/v1\//;

test.use({ console: { expected: [NOT_SIGNED_IN, PROVOKED] } });
// One long journey of five people.
test.describe.configure({ timeout: 240_000 });

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

/** A day so many days from now, as people type it. */
function day(fromNow: number): string {
  const date = new Date(Date.now() + fromNow * 86_400_000);
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(date);
}

test('an obstacle is reported, passed on, answered by the leader’s deputy, closed, and becomes guidance', async ({
  page,
  browser,
}) => {
  const title = `Thiếu đất sản xuất ${Date.now().toString(36)}`;

  await signIn(page, 'commune-officer', '/vuong-mac');
  await expectHeading(page, 'Vướng mắc');
  const list = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất Excel' }).click();
  expect((await list).suggestedFilename()).toMatch(/^Danh sách vướng mắc .*\.xlsx$/);
  await page.getByRole('link', { name: 'Báo vướng mắc' }).click();
  await expectHeading(page, 'Báo vướng mắc');
  await page.getByLabel('Nội dung').fill(title);
  await page.getByLabel('Mô tả').fill('Ba hộ không còn đất để trồng cỏ.');
  await page.getByLabel('Đề nghị hỗ trợ').fill('Cho thuê đất công');
  const files = page.locator('input[type=file]');
  await files.setInputFiles({ name: 'giả.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
  await expect(page.getByText('Không nhận loại tệp này')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bỏ tệp giả.pdf' }).click();
  await files.setInputFiles({ name: 'Biên bản.pdf', mimeType: 'application/pdf', buffer: PDF });
  await expect(page.getByRole('link', { name: 'Biên bản.pdf' })).toBeVisible();
  await page.getByRole('button', { name: 'Gửi vướng mắc' }).click();
  await expectHeading(page, title);
  const path = new URL(page.url()).pathname;
  await expect(page.getByText('Chờ trả lời').first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Biên bản.pdf' }).click();
  expect((await download).suggestedFilename()).toBe('Biên bản.pdf');
  await expectAccessible(page);

  const manager = await another(browser, 'manager', path);
  await expectHeading(manager, title);
  await manager.getByRole('button', { name: 'Trình lãnh đạo' }).click();
  await manager.getByRole('button', { name: 'Trình lãnh đạo' }).click();
  await expect(manager.getByRole('region', { name: 'Có 2 chỗ cần sửa' })).toBeFocused();
  await manager.getByLabel('Lý do trình').fill('Vượt thẩm quyền của phòng');
  await manager.getByLabel('Hạn trả lời').fill(day(7));
  await expectAccessible(manager);
  await manager.getByRole('button', { name: 'Trình lãnh đạo' }).click();
  await expect(manager.getByText('Đã trình lãnh đạo').first()).toBeVisible();

  const leader = await another(browser, 'leader', '/uy-quyen/moi');
  await leader
    .getByRole('group', { name: 'Gồm cả quyền của lãnh đạo chương trình' })
    .getByRole('checkbox')
    .check();
  await leader.getByLabel('Hình thức').selectOption('KT');
  await leader.getByLabel('Chức vụ của người giao').fill('Chủ tịch');
  await leader.getByLabel('Họ tên người được giao').fill('Hồ Thị Phó');
  await leader.getByLabel('Chức vụ người được giao').fill('Phó Chủ tịch');
  await leader.getByLabel('Tên đăng nhập của người được giao').fill('deputy');
  await leader.getByLabel('Từ ngày').fill(day(0));
  await leader.getByLabel('Đến hết ngày').fill(day(30));
  await leader.getByLabel('Lý do').fill('Phân công công tác');
  await leader.getByLabel('Số văn bản').fill('12/QĐ-UBND');
  await leader.getByLabel('Ngày văn bản').fill(day(0));
  await leader.getByRole('button', { name: 'Lưu' }).click();
  await expectHeading(leader, 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH: Hồ Thị Phó');
  await expect(leader.getByText('Đang hiệu lực')).toBeVisible();
  await expectAccessible(leader);

  const deputy = await another(browser, 'deputy', path);
  await deputy.getByRole('button', { name: 'Lãnh đạo trả lời' }).click();
  await deputy.getByLabel('Câu trả lời').fill('Đồng ý cho thuê 0,5 ha đất công.');
  await deputy.getByRole('button', { name: 'Lãnh đạo trả lời' }).click();
  await expect(deputy.getByText('Đã trả lời').first()).toBeVisible();
  await deputy.goto('/tai-khoan');
  await expect(deputy.getByText(/Ký thay \(KT\.\) Chủ tịch/)).toBeVisible();
  await expectAccessible(deputy);

  await page.reload();
  await expect(page.getByText('KT. CHỦ TỊCH / PHÓ CHỦ TỊCH: Hồ Thị Phó')).toBeVisible();
  await page.getByRole('button', { name: 'Xác nhận đã xong' }).click();
  await page.getByRole('button', { name: 'Xác nhận đã xong' }).click();
  await expect(page.getByText('Đã xong').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hỏi lại' })).toBeVisible();

  const guidance = `Cho thuê đất công ${Date.now().toString(36)}`;
  await manager.reload();
  await manager.getByRole('button', { name: 'Đưa vào hướng dẫn chung' }).click();
  await manager.getByLabel('Tên hướng dẫn').fill(guidance);
  await manager.getByLabel('Tóm tắt hướng dẫn').fill('Xã lập danh sách hộ, gửi phòng trước ngày 15.');
  await manager.getByRole('button', { name: 'Đưa vào hướng dẫn chung' }).click();
  await expect(manager.getByRole('heading', { name: 'Đã đưa vào hướng dẫn chung' })).toBeVisible();

  const other = await another(browser, 'neighbour-officer', '/vuong-mac/huong-dan');
  await expect(other.getByRole('heading', { name: guidance })).toBeVisible();
  await expectAccessible(other);
  await other.goto('/vuong-mac');
  await expectHeading(other, 'Vướng mắc');
  await expect(other.getByText(title)).toHaveCount(0);
  await other.goto(path);
  await expect(other.getByText(title)).toHaveCount(0);
  await expect(other.getByRole('alert')).toBeVisible();

  await leader.getByRole('button', { name: 'Chấm dứt trước hạn' }).click();
  await leader.getByLabel('Lý do chấm dứt').fill('Hết thử nghiệm');
  await leader.getByRole('button', { name: 'Chấm dứt trước hạn' }).click();
  await expect(leader.getByText('Đã chấm dứt').first()).toBeVisible();
});

test('an obstacle from paper shows its number, date and scan on a narrow screen too', async ({ page }) => {
  const title = `Chậm cấp thẻ ${Date.now().toString(36)}`;
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'manager', '/vuong-mac/moi');
  await page
    .getByRole('group', { name: /Nhập thay đơn vị khác/ })
    .getByRole('checkbox')
    .check();
  await page.getByLabel('Đơn vị gửi văn bản').selectOption({ label: 'UBND xã Phước Sơn (đến 30/06/2025)' });
  await page.getByLabel('Số văn bản').fill('15/BC-UBND');
  await page.getByLabel('Ngày văn bản').fill('06/05/2024');
  await page
    .getByRole('group', { name: /Bản quét văn bản/ })
    .locator('input[type=file]')
    .setInputFiles({ name: 'cv.pdf', mimeType: 'application/pdf', buffer: PDF });
  await expect(page.getByRole('link', { name: 'cv.pdf' })).toBeVisible();
  await page.getByLabel('Nội dung').fill(title);
  await page.getByLabel('Mô tả').fill('Chưa nhận được thẻ.');
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Gửi vướng mắc' }).click();
  await expectHeading(page, title);
  await expect(page.getByText('Số 15/BC-UBND, ngày 06/05/2024')).toBeVisible();
  await expect(page.getByText('Nhập từ văn bản giấy').first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
