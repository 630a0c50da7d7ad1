import { expect } from '@playwright/test';
import { expectHeading, signIn, test } from './support';

test.use({ console: { expected: [/status of 401 .*\/api\/v1\//] } });

test.beforeEach(async ({ page }) => {
  await signIn(page, 'leader');
  await expectHeading(page, 'Tổng quan');
});

test('the duty matrix shows who leads what, and what nobody leads', async ({ page }) => {
  await page.getByRole('link', { name: 'Cơ quan', exact: true }).click();
  await page.getByRole('link', { name: 'Ma trận nhiệm vụ' }).click();
  await expectHeading(page, 'Ma trận nhiệm vụ');
  await expect(page.getByRole('row', { name: /Phòng NN&PTNT/ })).toContainText('Chủ trì');
  await expect(page.getByRole('row', { name: /Chưa có chủ trì/ })).toContainText('Chưa giao');
  await page.getByLabel('Chính sách, nhiệm vụ').click();
  await expect(page.getByRole('row', { name: /Hỗ trợ về giáo dục/ })).toContainText('Chưa giao');
  await expect(page).toHaveURL(/view=policies/);
});

test('an agency shows its duties and its reporting', async ({ page }) => {
  await page.goto('/co-quan?q=nong nghiep');
  await page.getByRole('link', { name: /Phòng Nông nghiệp/ }).click();
  await expectHeading(page, /Phòng Nông nghiệp/);
  await expect(page.getByRole('region', { name: /Nhiệm vụ trong kế hoạch/ })).toContainText('DA3-TDA1');
  await expect(page.getByRole('region', { name: 'Chế độ báo cáo' })).toContainText('Kế hoạch không nêu');
});

test('an indicator shows the plan’s words, its sample targets and whether they add up', async ({ page }) => {
  await page.getByRole('link', { name: 'Chỉ tiêu', exact: true }).click();
  await expectHeading(page, 'Chỉ tiêu');
  await page.getByRole('link', { name: 'Số lao động được tạo việc làm' }).click();
  await expect(page.getByText('4.300 người')).toBeVisible();
  const communes = page.getByRole('region', { name: 'Chỉ tiêu theo xã, thị trấn' }).first();
  await expect(communes).toContainText('Mẫu');
  await expect(communes).toContainText('Cộng 13 xã, thị trấn');
  await expect(communes).toContainText('Khớp');
});

test('the tile map has the 13 communes of 2024 and says what carries them on', async ({ page }) => {
  await page.getByRole('link', { name: 'Địa bàn' }).click();
  await expectHeading(page, 'Địa bàn');
  const map = page.getByRole('list', { name: 'Chọn một xã, thị trấn' });
  await expect(map.getByRole('button')).toHaveCount(13);
  await map.getByRole('button', { name: /Phước Sơn/ }).click();
  await expect(page).toHaveURL(/area=/);
  const detail = page.getByRole('region', { name: 'Xã Phước Sơn', exact: true });
  await expect(detail).toContainText('21970');
  await expect(detail).toContainText('Xã Tuy Phước Đông');
  await expect(page.getByRole('table', { name: /Mã được dùng lại/ }).getByRole('row')).toHaveCount(5);
});
