import { expect } from '@playwright/test';
import { expectAccessible, expectHeading, signIn, test } from './support';

test.use({ console: { expected: [/status of 401 .*\/api\/v1\//] } });

test.beforeEach(async ({ page }) => {
  await signIn(page, 'commune-officer');
  await expectHeading(page, 'Tổng quan');
});

test('the overview shows the money of the real plan to the đồng', async ({ page }) => {
  for (const figure of ['8.570,956', '7.300,156', '1.270,8']) {
    await expect(page.getByText(figure, { exact: true }).first()).toBeVisible();
  }
  await expect(page.getByText('8.570,956', { exact: true }).first()).toHaveAttribute(
    'title',
    '8.570.956.000 đồng',
  );
  await page.getByLabel('đồng', { exact: true }).click();
  for (const figure of ['8.570.956.000', '7.300.156.000', '1.270.800.000']) {
    await expect(page.getByText(figure, { exact: true }).first()).toBeVisible();
  }
});

test('the chart and its table show the same figures', async ({ page }) => {
  await page.getByRole('button', { name: 'Xem bảng' }).click();
  const table = page.getByRole('table', { name: /Kinh phí đã nêu của từng dự án/ });
  await expect(table.getByRole('row', { name: /DA3/ })).toContainText('1.473,8');
  await expect(table.getByRole('row', { name: /DA4/ })).toContainText('2.975,156');
  await expect(table.getByRole('row', { name: /Tổng đã nêu số tiền/ })).toContainText('8.570,956');
  await expectAccessible(page);
});

test('money without an amount is pending and never 0', async ({ page }) => {
  await page.getByRole('link', { name: 'Dự án', exact: true }).click();
  const row = page.getByRole('row', { name: /DA3-TDA2/ });
  await expect(row).toContainText('Chưa rõ số tiền');
  await row.getByRole('link', { name: 'Cải thiện dinh dưỡng' }).click();
  await expectHeading(page, 'Cải thiện dinh dưỡng');
  const funding = page.getByRole('region', { name: 'Kinh phí', exact: true });
  await expect(funding).toContainText('Theo nguồn kinh phí phân bổ của Sở Y tế');
  await expect(funding.getByText('0', { exact: true })).toHaveCount(0);
});

test('the project tree has five projects and nine lines of funding', async ({ page }) => {
  await page.getByRole('link', { name: 'Dự án', exact: true }).click();
  await expectHeading(page, 'Dự án');
  await expect(page.getByText('Hiện 9 trong 9')).toBeVisible();
  await expect(page.getByRole('row', { name: /DA4-TDA3/ })).toContainText('Chưa có cơ quan chủ trì');
  await page.getByRole('searchbox', { name: 'Tìm tiểu dự án' }).fill('dinh duong');
  await expect(page.getByText('Hiện 1 trong 9')).toBeVisible();
  await expect(page).toHaveURL(/q=dinh/);
});

test('a sub-project shows what the plan says, who leads it and where that stands', async ({ page }) => {
  await page.goto('/du-an');
  await page.getByRole('link', { name: 'Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp' }).click();
  await expectHeading(page, 'Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp');
  await expect(page.getByText('Tập huấn kỹ thuật, tư vấn chuyển giao kỹ thuật').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Kinh phí', exact: true })).toContainText('246,8');
  await expect(page.getByRole('region', { name: 'Cơ quan thực hiện' })).toContainText(
    'Phòng Nông nghiệp và Phát triển nông thôn',
  );
  await expect(page.getByText('Mục II.2.2.1').first()).toBeVisible();
});

test('the plan check finds the sub-project that has money and no lead', async ({ page }) => {
  await page.getByRole('link', { name: 'Rà soát kế hoạch' }).click();
  await expectHeading(page, 'Rà soát kế hoạch');
  await expect(page.getByText('Có 1.042,186 triệu đồng nhưng chưa giao cho cơ quan nào.')).toBeVisible();
  await expect(page.getByText('Sở Lao động - TB&XH, ngày 23/02/2023')).toBeVisible();
  await page
    .getByRole('link', { name: /Hỗ trợ việc làm bền vững/ })
    .first()
    .click();
  await expectHeading(page, 'Hỗ trợ việc làm bền vững');
});

test('the plan’s own page says what it leaves blank', async ({ page }) => {
  await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
  await expectHeading(page, 'Kế hoạch');
  await expect(page.getByText('Để trống')).toHaveCount(2);
  await expect(page.getByText('Nguyễn Hùng Tân')).toBeVisible();
  await expect(page.getByRole('cell', { name: '23/02/2023', exact: true })).toBeVisible();
});
