import { expect, type Page } from '@playwright/test';
import { another, expectAccessible, expectHeading, expectNoSidewaysScroll, signIn, test } from './support';

const NOT_SIGNED_IN = /status of 401 .*\/api\/v1\//;
/** What the test provokes: more is given than is held. */
const PROVOKED = /status of (409|422) .*\/api\/v1\//;

test.use({ console: { expected: [NOT_SIGNED_IN, PROVOKED] } });
// One journey of two people.
test.describe.configure({ timeout: 240_000 });

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

async function draft(page: Page, decider: string, summary: string): Promise<void> {
  await page.getByRole('link', { name: 'Thêm quyết định' }).click();
  await expectHeading(page, 'Thêm quyết định');
  await page.getByLabel('Bên quyết định').selectOption({ label: decider });
  await page.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Bình Định');
  await page.getByLabel('Trích yếu').fill(summary);
}

test('finance drafts a decision by pasting from a spreadsheet, the manager issues it, a wrong line is reversed', async ({
  page,
  browser,
  context,
}) => {
  const stamp = Date.now().toString(36);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'finance', '/kinh-phi/quyet-dinh');
  await expectHeading(page, 'Quyết định phân bổ vốn');
  await expectAccessible(page);
  await draft(page, 'Cấp trên (tỉnh, Trung ương)', `Giao vốn ${stamp}`);
  await page.getByLabel('Tổng số ghi trong văn bản').fill('1.486,3');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu và nhập các dòng' }).click();

  await expectHeading(page, 'Nhập các dòng tiền');
  await page.locator('td[data-row="0"][data-column="0"]').click();
  await paste(
    page,
    [
      'DA3-TDA1\tVon trung uong\tsự nghiệp\tNgoài huyện\tubnd-huyen\t1.473,8',
      'DA2\tTW\tVốn sự nghiệp\tngoai\tubnd-huyen\t12,5',
    ].join('\r\n'),
  );
  await expect(page.getByText('khớp')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(page.getByText('Bạn đã soạn quyết định này nên không tự ban hành.')).toBeVisible();
  const path = new URL(page.url()).pathname;
  const id = path.split('/').at(-1);
  const { lines }: { lines: { amount: number }[] } = await (
    await page.request.get(`/api/v1/decisions/${id}/lines`)
  ).json();
  expect(lines.map(({ amount }) => amount)).toEqual([1_473_800_000, 12_500_000]);
  await expectAccessible(page);

  const manager = await another(browser, 'manager', path);
  await manager.getByRole('button', { name: 'Ban hành' }).click();
  await manager.getByLabel('Số, ký hiệu').fill(`${stamp}/QĐ-UBND`);
  await manager.getByLabel('Ngày ban hành').fill('23/02/2024');
  await expectAccessible(manager);
  await manager.getByRole('button', { name: 'Ban hành' }).click();
  await expectHeading(manager, `Số ${stamp}/QĐ-UBND ngày 23/02/2024`);
  await expect(manager.getByText('Đã ban hành', { exact: true })).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Đảo dòng sai' }).click();
  await page.getByRole('checkbox', { name: 'Chọn dòng 2 để đảo' }).check();
  await page.getByLabel('Trích yếu của quyết định điều chỉnh').fill(`Ghi nhầm ${stamp}`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bắt đầu quyết định điều chỉnh' }).click();
  await expectHeading(page, 'Nhập các dòng tiền');
  await expect(page.locator('td[data-row="0"][data-column="5"]')).toHaveText('12,5');
  await expect(page.locator('td[data-row="0"][data-column="5"]')).toHaveAttribute('aria-readonly', 'true');
});

test('more than is held is refused with the rows at fault, before and when it is issued', async ({
  page,
}) => {
  const stamp = Date.now().toString(36);
  await signIn(page, 'finance', '/kinh-phi/quyet-dinh');
  await draft(page, 'Ủy ban nhân dân huyện Tuy Phước', `Giao quá số ${stamp}`);
  await page.getByRole('button', { name: 'Lưu và nhập các dòng' }).click();
  await expectHeading(page, 'Nhập các dòng tiền');
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(page.getByText('chưa có dòng nào', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Nhập các dòng tiền' }).click();
  await page.locator('td[data-row="0"][data-column="0"]').click();
  await page.keyboard.type('da6-tda2');
  await page.keyboard.press('Enter');
  await page.locator('td[data-row="0"][data-column="5"]').click();
  await page.keyboard.type('999999');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(page.getByRole('region', { name: 'Có 1 dòng cần sửa' })).toBeFocused();
  await expectAccessible(page);
  await page.locator('td[data-row="0"][data-column="1"]').click();
  await page.keyboard.type('tw');
  await page.keyboard.press('Enter');
  await page.locator('td[data-row="0"][data-column="4"]').click();
  await page.keyboard.type('ldtbxh');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Lưu các dòng' }).click();
  await expect(page.getByText(/Dòng 1: đang có .* thiếu/)).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ dự thảo' }).click();
  await expectHeading(page, 'Quyết định phân bổ vốn');
});
