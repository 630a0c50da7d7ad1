import { expect, type Page } from '@playwright/test';
import type { Progress, ProgressCommunes, ProgressTrace } from '@/api/generated/types.gen';
import { expectAccessible, expectHeading, expectNoSidewaysScroll, planOf2024, signIn, test } from './support';

/** Before the sign-in. */
test.use({ console: { expected: [/status of 401 .*\/api\/v1\//] } });
test.describe.configure({ timeout: 180_000 });

/** The end of the sample's latest month: rounds that other tests open for later days change nothing. */
const DAY = '2024-09-14';

async function read<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(`/api/v1/${path}`);
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as T;
}

const written = (value: number) => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 }).format(value);

test('a leader reads how far the indicators have come, down to the reports behind a figure', async ({
  page,
}) => {
  await signIn(page, 'leader');
  await expect(page.getByRole('heading', { name: 'Tiến độ chỉ tiêu' })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Tiến độ', exact: true }).click();
  await expectHeading(page, 'Tiến độ');
  await page.goto(`/tien-do?asOf=${DAY}`);
  await expectHeading(page, 'Tiến độ');
  const planId = await planOf2024(page);
  const { rows } = await read<Progress>(page, `progress?planId=${planId}&asOf=${DAY}`);
  const jobs = rows.find(({ code }) => code === 'I2');
  const internet = rows.find(({ code }) => code === 'I8');
  if (!jobs || !internet) throw new Error('no I2 or I8');
  const { accepted, provisional, expected } = jobs;
  expect(accepted.value).toBeGreaterThan(0);
  expect(provisional?.value).toBeGreaterThan(accepted.value ?? 0);

  const shown = page.getByRole('row', { name: /I2 Số lao động được tạo việc làm/ });
  for (const value of [accepted.value, provisional?.value, expected, jobs.target?.value]) {
    await expect(shown).toContainText(written(value ?? Number.NaN));
  }
  for (const { name } of provisional?.missing ?? []) {
    await expect(shown).toContainText(name.replace(/^Xã /, '').replace(/^Thị trấn /, 'TT '));
  }
  await expect(page.getByRole('row', { name: /I8 Tỷ lệ hộ/ })).toContainText(
    `(${written(internet.accepted.numerator ?? 0)} / ${written(internet.accepted.denominator ?? 0)})`,
  );
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất Excel' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);

  await shown.getByRole('link').click();
  await expectHeading(page, jobs.name);
  const communes = await read<ProgressCommunes>(page, `progress-communes/${jobs.indicatorId}?asOf=${DAY}`);
  expect(communes.rows).toHaveLength(13);
  const map = page.getByRole('list', { name: /^I2 .*chọn một xã/ });
  await expect(map.getByRole('button')).toHaveCount(13);
  const first = communes.rows[0];
  if (!first) throw new Error('no commune');
  const ranked = page.getByRole('row').filter({ has: page.getByRole('button', { name: first.areaName }) });
  await expect(ranked).toContainText(written(first.accepted.value ?? Number.NaN));
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const [book] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất cả trang ra Excel' }).click(),
  ]);
  expect(book.suggestedFilename()).toMatch(/^Tiến độ I2 .*\.xlsx$/);

  await page.getByRole('button', { name: 'Xem bảng' }).click();
  await expect(page.getByRole('row', { name: /15\/02\/2024 – 14\/03\/2024/ })).toBeVisible();
  await expectAccessible(page);

  // By keyboard: the tile of the first one narrows the course and the reports down to it.
  const tile = map.getByRole('button', {
    name: first.areaName.replace(/^Xã /, '').replace(/^Thị trấn /, 'TT '),
  });
  await tile.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Diễn biến qua các kỳ: ${first.areaName}` })).toBeVisible();
  const trace = await read<ProgressTrace>(
    page,
    `progress-traces/${jobs.indicatorId}?areaId=${first.areaId}&asOf=${DAY}`,
  );
  const reports = page.getByRole('region', { name: `Báo cáo đằng sau số liệu: ${first.areaName}` });
  await expect(reports.getByRole('link')).toHaveCount(trace.lines.length);
  expect(
    trace.lines.reduce((sum, { state, value }) => sum + (state === 'ACCEPTED' ? (value ?? 0) : 0), 0),
  ).toBe(first.accepted.value);

  // The same on the units that carry the communes on.
  await page.getByRole('radio', { name: 'Từ 01/07/2025' }).check();
  await expect(page.getByRole('button', { name: 'Xã Tuy Phước Đông' })).toBeVisible();
  const later = await read<ProgressCommunes>(
    page,
    `progress-communes/${jobs.indicatorId}?asOf=${DAY}&areasAsOf=2025-07-01`,
  );
  const sum = (all: ProgressCommunes) =>
    all.rows.reduce((total, one) => total + (one.accepted.value ?? 0), 0);
  expect(sum(later)).toBe(sum(communes));
  await expectAccessible(page);

  await page
    .getByRole('region', { name: 'Báo cáo đằng sau số liệu: Huyện Tuy Phước' })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Số liệu', exact: false }).first()).toBeVisible();
});

test('a commune sees others’ figures only when they are accepted', async ({ page }) => {
  await signIn(page, 'commune-officer', `/tien-do?asOf=${DAY}`);
  await expectHeading(page, 'Tiến độ');
  await expect(page.getByRole('row', { name: /I2 Số lao động được tạo việc làm/ })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Tạm tính' })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Địa bàn' }).selectOption({ label: 'Xã Phước Sơn' });
  await expect(page.getByRole('columnheader', { name: 'Tạm tính' })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
