import { expect, type Page } from '@playwright/test';
import { another, expectAccessible, expectHeading, planOf2024, signIn, test } from './support';

const NOT_SIGNED_IN = /status of 401 .*\/api\/v1\//;
/** What the tests provoke: faults in fields, a stale version, a thing in use. */
const PROVOKED = /status of (409|412|422) .*\/api\/v1\//;

test.use({ console: { expected: [NOT_SIGNED_IN, PROVOKED] } });
// Whole journeys, several sign-ins each.
test.describe.configure({ timeout: 120_000 });

/** Codes are unique: a stack may be used more than once. */
const code = () => `phong-thu-${Date.now().toString(36)}`;

async function addAgency(page: Page, name: string): Promise<void> {
  await page.goto('/co-quan');
  await page.getByRole('link', { name: 'Thêm cơ quan' }).click();
  await expectHeading(page, 'Thêm cơ quan');
  await page.getByLabel('Tên cơ quan').fill(name);
  await page.getByLabel('Tên gọi tắt').fill(name);
  await page.getByLabel('Loại', { exact: true }).selectOption({ label: 'Phòng, ban cấp huyện' });
  await page.getByLabel('Địa bàn', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Mã', { exact: true }).fill(code());
  await page.getByLabel('Ngày bắt đầu').fill('01/01/2024');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expectHeading(page, name);
}

test('an administrator adds an agency, changes it and ends it', async ({ page }) => {
  await signIn(page, 'admin', '/co-quan/moi');
  await expectHeading(page, 'Thêm cơ quan');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('region', { name: 'Có 6 chỗ cần sửa' })).toBeFocused();
  await expectAccessible(page);

  await addAgency(page, 'Phòng Kế tục');
  await addAgency(page, 'Phòng Thử nghiệm');
  await page.getByRole('link', { name: 'Sửa', exact: true }).click();
  await expectHeading(page, 'Sửa cơ quan');
  await page.getByLabel('Tên cơ quan').fill('Phòng Thử nghiệm và Đo lường');
  await page.keyboard.press('Control+Enter');
  await expectHeading(page, 'Phòng Thử nghiệm và Đo lường');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Kết thúc hoạt động' }).click();
  await expectHeading(page, 'Kết thúc hoạt động');
  await page.getByLabel('Ngày cuối cùng').fill('30/06/2025');
  await page.getByLabel('Đơn vị kế tục').selectOption({ label: 'Phòng Kế tục' });
  await page.getByRole('button', { name: 'Kết thúc hoạt động' }).click();
  await expectHeading(page, 'Phòng Thử nghiệm và Đo lường');
  await expect(page.getByText('Từ 01/01/2024 đến 30/06/2025')).toBeVisible();

  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(page.getByText('Từ 01/01/2024 đến nay')).toBeVisible();

  await page.getByRole('button', { name: 'Xem ai đã sửa gì, khi nào' }).click();
  await expect(page.getByRole('row', { name: /Ngày cuối cùng – → 30\/06\/2025/ })).toBeVisible();
  await expect(
    page.getByRole('row', { name: /Phòng Thử nghiệm → Phòng Thử nghiệm và Đo lường/ }),
  ).toContainText('admin');
  await expectAccessible(page);
});

test('an agency that is in use is not deleted, one that is not comes back', async ({ page }) => {
  await signIn(page, 'admin', '/co-quan');
  await page.getByRole('link', { name: 'UBND xã Phước Sơn', exact: true }).click();
  await page.getByRole('link', { name: 'Sửa', exact: true }).click();
  await page.getByRole('button', { name: 'Xóa' }).click();
  await expect(page.getByRole('region', { name: /Chưa xóa được/ })).toContainText('Đang được dùng trong');

  await addAgency(page, 'Phòng Dùng thử');
  await page.getByRole('link', { name: 'Sửa', exact: true }).click();
  await page.getByRole('button', { name: 'Xóa' }).click();
  await expectHeading(page, 'Cơ quan');
  await page.getByRole('searchbox', { name: 'Tìm cơ quan' }).fill('dung thu');
  await expect(page.getByText('Không có dòng nào khớp')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(page.getByRole('link', { name: 'Phòng Dùng thử' })).toBeVisible();
});

test('two people change one agency: the later one sees both and chooses', async ({ page, browser }) => {
  await signIn(page, 'admin', '/co-quan');
  await addAgency(page, 'Phòng Hai người');
  await page.getByRole('link', { name: 'Sửa', exact: true }).click();
  await page.getByLabel('Tên cơ quan').fill('Phòng Của tôi');

  const other = await another(browser, 'admin', new URL(page.url()).pathname);
  await other.getByLabel('Tên cơ quan').fill('Phòng Của họ');
  await other.getByLabel('Tên gọi tắt').fill('PCH');
  await other.getByRole('button', { name: 'Lưu' }).click();
  await expectHeading(other, 'Phòng Của họ');
  await other.context().close();

  await page.getByRole('button', { name: 'Lưu' }).click();
  const conflict = page.getByRole('region', { name: /Có người đã sửa/ });
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText('Phòng Của họ');
  await expectAccessible(page);
  await conflict.getByRole('button', { name: 'Lưu theo lựa chọn' }).click();
  await expectHeading(page, 'Phòng Của tôi');
  await expect(page.getByText('PCH')).toBeVisible();
});

test('what was typed outlives a reload and the end of the session', async ({ page, context }) => {
  await signIn(page, 'admin', '/co-quan/moi');
  await page.getByLabel('Tên cơ quan').fill('Phòng Bản nháp');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByRole('button', { name: 'Dùng bản nháp' }).click();
  await expect(page.getByLabel('Tên cơ quan')).toHaveValue('Phòng Bản nháp');
  await page.getByLabel('Tên gọi tắt').fill('PBN');
  await page.getByLabel('Loại', { exact: true }).selectOption({ label: 'Ngân hàng' });
  await page.getByLabel('Địa bàn', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Mã', { exact: true }).fill(code());
  await page.getByLabel('Ngày bắt đầu').fill('01/01/2024');
  // What the page fetches ahead by itself would find out first.
  await page.waitForLoadState('networkidle');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Lưu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
  await dialog.getByRole('link', { name: 'Đăng nhập lại' }).click();
  await page.locator('#username').fill('admin');
  await page.locator('#password').fill('demo');
  await page.locator('#kc-login').click();
  await page.getByRole('button', { name: 'Dùng bản nháp' }).click();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expectHeading(page, 'Phòng Bản nháp');
  await expect(page.getByText('Ngân hàng')).toBeVisible();
});

test('an administrator adds a commune and ends it with its successor', async ({ page }) => {
  await signIn(page, 'admin', '/dia-ban/moi');
  await page.getByLabel('Tên', { exact: true }).fill('Xã Thử');
  await page.getByLabel('Loại', { exact: true }).selectOption({ label: 'Xã' });
  await page.getByLabel('Mã', { exact: true }).fill(String(Date.now()).slice(-5));
  await page.getByLabel('Ngày bắt đầu').fill('01/01/2024');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Xã Thử' })).toBeVisible();
  await page.getByRole('link', { name: 'Kết thúc địa bàn' }).click();
  await page.getByLabel('Ngày cuối cùng').fill('30/06/2025');
  await page.getByLabel('Xã Tuy Phước Đông').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Kết thúc địa bàn' }).click();
  await expect(page.getByRole('region', { name: 'Xã Thử' })).toContainText('Xã Tuy Phước Đông');
});

test('who may not write is offered no form', async ({ page }) => {
  await signIn(page, 'commune-officer', '/co-quan');
  await expectHeading(page, 'Cơ quan');
  await expect(page.getByRole('link', { name: 'Thêm cơ quan' })).toHaveCount(0);
  await page.goto('/co-quan/moi');
  await expect(page.getByRole('alert')).toContainText('Bạn chưa được phép sửa ở đây');
});

test('the programme manager changes an assumed duty, not what the issued plan states', async ({ page }) => {
  await signIn(page, 'manager', '/co-quan');
  const planId = await planOf2024(page);
  const duties: { id: string; source: { provenance: string } }[] = (
    await (await page.request.get(`/api/v1/duties?limit=100&planId=${planId}`)).json()
  ).items;
  const assumed = duties.find((duty) => duty.source.provenance === 'ASSUMED');
  const stated = duties.find((duty) => duty.source.provenance === 'STATED');

  await page.goto(`/nhiem-vu/${assumed?.id}?plan=${planId}`);
  await expectHeading(page, 'Sửa nhiệm vụ');
  await page.getByLabel('Ghi chú về nguồn').fill('Đã hỏi lại cơ quan');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText(/^Đã lưu nhiệm vụ của/)).toBeVisible();
  await page.goto(`/nhiem-vu/${assumed?.id}?plan=${planId}`);
  await expect(page.getByLabel('Ghi chú về nguồn')).toHaveValue('Đã hỏi lại cơ quan');
  await page.getByRole('button', { name: 'Xem ai đã sửa gì, khi nào' }).click();
  await expect(page.getByRole('row', { name: /Đã hỏi lại cơ quan/ })).toContainText('manager');

  await page.goto(`/nhiem-vu/${stated?.id}?plan=${planId}`);
  await page.getByLabel('Nội dung nhiệm vụ').fill('Việc khác');
  await page.getByRole('button', { name: 'Lưu' }).click();
  const reason = page.getByRole('region', { name: /Kế hoạch đã ban hành, không sửa được/ });
  await expect(reason).toBeFocused();
  await expectAccessible(page);
});

test('a plan is copied to the next year, filled in, issued and closed', async ({ page, browser }) => {
  await signIn(page, 'manager', '/ke-hoach');
  await page.getByRole('link', { name: 'Sao sang năm khác' }).click();
  await page.getByLabel('Năm của dự thảo').fill('2026');
  await page.getByRole('button', { name: 'Sao sang năm khác' }).click();
  await expect(page.getByText('Dự thảo', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Sửa', exact: true }).first().click();
  await expectHeading(page, 'Sửa lời văn kế hoạch');
  const managing = page.getByLabel(/^Cơ quan quản lý Chương trình/);
  const kept = await managing.inputValue();
  await managing.selectOption({
    label: 'Phòng Nông nghiệp và Phát triển nông thôn huyện Tuy Phước (đến 30/06/2025)',
  });
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('region', { name: 'Có 1 chỗ cần sửa' })).toContainText(
    'Cơ quan quản lý Chương trình: cơ quan này đã kết thúc',
  );
  await expectAccessible(page);
  await managing.selectOption(kept);
  await page.getByRole('textbox', { name: /^Số/ }).first().fill('85');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Sao từ kế hoạch trước').first()).toBeVisible();

  await page.goto('/');
  await expectHeading(page, 'Tổng quan');
  await expect(page.getByRole('heading', { name: 'Kinh phí theo dự án' })).toBeVisible();
  await page.goto('/du-an');
  await page.getByRole('link', { name: 'Cải thiện dinh dưỡng', exact: true }).click();
  const funding = page.getByRole('region', { name: 'Kinh phí', exact: true });
  await expect(funding).toContainText('Chưa rõ số tiền');
  await funding
    .getByRole('link', { name: /^Sửa: / })
    .first()
    .click();
  await expectHeading(page, 'Sửa dòng kinh phí');
  await page.getByLabel('Kế hoạch nêu số tiền chưa').selectOption({ label: 'Có số tiền' });
  await page.getByLabel('Số tiền (triệu đồng)').fill('1473,8');
  await expect(page.getByText('Hiểu là 1.473.800.000 đồng')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(funding).toContainText('1.473,8');

  const leader = await another(browser, 'leader', '/ke-hoach');
  await leader.getByRole('link', { name: 'Ban hành', exact: true }).click();
  await leader.getByLabel('Số', { exact: true }).fill('85/KH-UBND');
  await leader.getByLabel('Ngày ban hành').fill('01/02/2026');
  await leader.getByLabel('Họ tên người ký').fill('Nguyễn Văn An');
  await leader.getByRole('button', { name: 'Ban hành' }).click();
  await expect(leader.getByRole('main').getByText('85/KH-UBND').first()).toBeVisible();
  await leader.getByRole('button', { name: 'Kết thúc kế hoạch' }).click();
  await leader.getByRole('dialog').getByRole('button', { name: 'Kết thúc kế hoạch' }).click();
  await expect(leader.getByText('Đã kết thúc', { exact: true })).toBeVisible();
  await leader.context().close();
});
