import { expect, type Page } from '@playwright/test';
import { headers } from './rounds';
import {
  another,
  expectAccessible,
  expectHeading,
  expectNoSidewaysScroll,
  planOf2024,
  signIn,
  test,
} from './support';

/** Before the sign-in, and what the test provokes: somebody else has written meanwhile. */
const PROVOKED = [/status of 401 .*\/api\/v1\//, /status of 412 .*\/api\/v1\//];

test.use({ console: { expected: PROVOKED } });
// One journey of two people.
test.describe.configure({ timeout: 240_000 });

interface Grid {
  indicators: { id: string; code: string }[];
  areas: { id: string }[];
  cells: { indicatorId: string; areaId: string; value: number | null; version: number }[];
}

async function read(page: Page, planId: string): Promise<Grid> {
  return (await page.request.get(`/api/v1/target-grids/${planId}`)).json();
}

/** The targets of the communes, in the order of the rows. */
function ofCommunes({ indicators, areas, cells }: Grid, code: string) {
  const id = indicators.find((one) => one.code === code)?.id;
  return areas.map((area) => cells.find((one) => one.indicatorId === id && one.areaId === area.id));
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

test('the manager pastes the targets of the communes, sums and parts are checked as they come, and all see them', async ({
  page,
  browser,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'manager', '/chi-tieu');
  const planId = await planOf2024(page);
  await page.goto(`/chi-tieu?plan=${planId}`);
  await page.getByRole('link', { name: 'Giao chỉ tiêu theo xã' }).click();
  await expectHeading(page, 'Giao chỉ tiêu theo xã, thị trấn');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('columnheader', { name: /^I3/ })).toBeVisible();
  await expectAccessible(page);

  const before = ofCommunes(await read(page, planId), 'I3').map((target) => target?.value ?? 0);
  const column = await grid
    .getByRole('columnheader')
    .evaluateAll((heads) => heads.findIndex((head) => head.textContent?.startsWith('I3')) - 1);
  const sum = page.locator('tfoot td').nth(column);
  const cell = (row: number, at = column) => page.locator(`td[data-row="${row}"][data-column="${at}"]`);
  await cell(1).click();
  await paste(page, before.map((value, at) => String(value + (at === 0 ? 1005 : 0))).join('\r\n'));
  await expect(sum).toContainText('Vượt 1.005');
  await expect(page.getByText('1 ô chưa lưu')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(sum).toContainText('Khớp');
  await cell(1).click();
  await page.keyboard.type(String((before[0] ?? 0) - 5));
  await page.keyboard.press('Enter');
  await expect(sum).toContainText('Thiếu 5');

  // I2a lies within I2.
  await cell(1, column - 1).click();
  await page.keyboard.type('9.999');
  await page.keyboard.press('Enter');
  const finding = page.getByRole('region', { name: '1 chỗ thành phần không khớp với tổng thể' });
  await expect(finding).toContainText('I2a = 9.999');
  await expectAccessible(page);
  await finding.getByRole('button', { name: /Đến ô I2a/ }).click();
  await expect(cell(1, column - 1)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(finding).toBeHidden();

  // What was typed outlives the page.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText('1 ô chưa lưu')).toBeVisible();
  await expect(sum).toContainText('Thiếu 5');

  // Meanwhile somebody else has written there.
  const now = ofCommunes(await read(page, planId), 'I3')[0];
  const taken = await page.request.put(`/api/v1/target-grids/${planId}`, {
    headers: { 'X-Requested-With': 'giam-ngheo' },
    data: {
      cells: [{ ...now, value: (before[0] ?? 0) + 7 }].map(({ indicatorId, areaId, version, value }) => ({
        indicatorId,
        areaId,
        version,
        value,
      })),
    },
  });
  expect(taken.status(), await taken.text()).toBe(200);
  await page.getByRole('button', { name: 'Lưu chỉ tiêu' }).click();
  const conflict = page.getByRole('region', { name: '1 ô đã được người khác sửa' });
  await expect(conflict).toBeVisible();
  await expectAccessible(page);
  await conflict.getByRole('button', { name: /Giữ số của tôi/ }).click();
  await page.getByRole('radio', { name: 'số liệu mẫu' }).check();
  await page.getByRole('button', { name: 'Lưu chỉ tiêu' }).click();
  await expect(page.getByText('Đã lưu 1 ô')).toBeVisible();
  expect(ofCommunes(await read(page, planId), 'I3')[0]?.value).toBe((before[0] ?? 0) - 5);
  await expectNoSidewaysScroll(page);

  const officer = await another(browser, 'commune-officer', `/chi-tieu/giao?plan=${planId}`);
  await expectHeading(officer, 'Giao chỉ tiêu theo xã, thị trấn');
  await expect(officer.locator('tfoot td').nth(column)).toContainText('Thiếu 5');
  await expect(officer.getByRole('button', { name: 'Lưu chỉ tiêu' })).toBeHidden();
  await officer.locator(`td[data-row="1"][data-column="${column}"]`).click();
  await officer.getByRole('button', { name: /Lịch sử/ }).click();
  await expect(officer.getByRole('dialog')).toBeVisible();
  await expectAccessible(officer);

  // As it was.
  await cell(1).click();
  await page.keyboard.type(String(before[0]));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Lưu chỉ tiêu' }).click();
  await expect(page.getByText('Không có gì chưa lưu')).toBeVisible();
  await expect(sum).toContainText('Khớp');
});

test('a rate is pasted as so many of so many, and what the issued plan states goes into the draft amendment', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'manager', '/chi-tieu/giao');
  const planId = await planOf2024(page);
  const begun = await page.request.post('/api/v1/amendments', {
    headers,
    data: { planId, summary: 'Điều chỉnh chỉ tiêu đào tạo' },
  });
  expect(begun.status(), await begun.text()).toBe(201);
  const amendment: { id: string; ordinal: number } = await begun.json();
  await page.goto(`/chi-tieu/giao?plan=${planId}`);
  await expectHeading(page, 'Giao chỉ tiêu theo xã, thị trấn');
  const heads = page.getByRole('grid').getByRole('columnheader');
  await expect(heads.filter({ hasText: /^I9/ })).toBeVisible();
  const columnOf = (code: string) =>
    heads.evaluateAll(
      (all, wanted) =>
        all.findIndex((head) => new RegExp(`^${wanted}(?![\\da-z])`).test(head.textContent ?? '')) - 1,
      code,
    );
  const [rates, counts] = [await columnOf('I9'), await columnOf('I3')];
  const cell = (row: number, column: number) =>
    page.locator(`td[data-row="${row}"][data-column="${column}"]`);

  await cell(1, rates).click();
  await paste(page, '1.248/2.000\r\n50% (5/10)\r\n62,5%\r\n51% (5/10)');
  await expect(cell(1, rates)).toHaveText(/62,4% \(1\.248 \/ 2\.000\)/);
  await expect(cell(2, rates)).toHaveText(/50% \(5 \/ 10\)/);
  await expect(cell(3, rates)).toHaveText(/62,5%/);
  // What says two things is left to be mended.
  await expect(cell(4, rates)).toHaveAttribute('aria-invalid', 'true');
  const sum = page.locator('tfoot td').nth(rates);
  await expect(sum).toContainText('62,34% (1.253 / 2.010)');
  await expect(sum).toContainText('chỉ có tỷ lệ, không có tử số và mẫu số: 1');
  await expectAccessible(page);
  await cell(4, rates).click();
  await page.keyboard.press('Delete');

  // The district's own figure is the plan's word.
  const before = (await cell(0, counts).innerText()).replace(/\D/g, '');
  await cell(0, counts).click();
  await page.keyboard.type(String(Number(before) + 20));
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'số liệu mẫu' }).check();
  await page.getByRole('button', { name: 'Lưu chỉ tiêu' }).click();
  await expect(page.getByText('Đã lưu 3 ô')).toBeVisible();
  await expect(page.getByText(`Đã ghi 1 ô vào dự thảo điều chỉnh lần ${amendment.ordinal}`)).toBeVisible();
  await expect(page.getByText('Không có gì chưa lưu')).toBeVisible();
  await expectAccessible(page);
  const now = await read(page, planId);
  const paired = ofCommunes(now, 'I9');
  expect(paired[0]).toMatchObject({ value: 62.4, numerator: 1248, denominator: 2000 });
  expect(paired[2]).toMatchObject({ value: 62.5, numerator: null, denominator: null });
  const indicator = now.indicators.find(({ code }) => code === 'I3')?.id;
  const ofPlan = now.cells.find(
    (one) => one.indicatorId === indicator && !now.areas.some(({ id }) => id === one.areaId),
  );
  expect(ofPlan?.value).toBe(Number(before));
  await page.getByRole('link', { name: 'Xem dự thảo điều chỉnh' }).click();
  await expect(page.getByText(`${Number(before) + 20}`)).toBeVisible();
  await expectAccessible(page);

  // As it was.
  await page.goto(`/chi-tieu/giao?plan=${planId}`);
  await cell(1, rates).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Lưu chỉ tiêu' }).click();
  await expect(page.getByText('Không có gì chưa lưu')).toBeVisible();
  const { version } = await (await page.request.get(`/api/v1/amendments/${amendment.id}`)).json();
  const withdrawn = await page.request.delete(`/api/v1/amendments/${amendment.id}`, {
    headers: { ...headers, 'If-Match': `"${version}"` },
  });
  expect(withdrawn.status()).toBe(204);
});

test('two tabs with the same grid take nothing of what the other one has', async ({ page, context }) => {
  await signIn(page, 'manager', '/chi-tieu');
  const path = `/chi-tieu/giao?plan=${await planOf2024(page)}`;
  const other = await context.newPage();
  const heads = page.getByRole('grid').getByRole('columnheader');
  for (const tab of [page, other]) {
    await tab.goto(path);
    await expectHeading(tab, 'Giao chỉ tiêu theo xã, thị trấn');
  }
  await expect(heads.filter({ hasText: /^I3/ })).toBeVisible();
  const column = await heads.evaluateAll(
    (all) => all.findIndex((head) => head.textContent?.startsWith('I3')) - 1,
  );
  const type = async (tab: Page, row: number) => {
    await tab.locator(`td[data-row="${row}"][data-column="${column}"]`).click();
    await tab.keyboard.type('1');
    await tab.keyboard.press('Enter');
    await expect(tab.getByText('1 ô chưa lưu')).toBeVisible();
  };
  await type(page, 1);
  await type(other, 2);

  const third = await context.newPage();
  await third.goto(path);
  await expect(third.getByText('2 ô chưa lưu')).toBeVisible();
  await third.getByRole('button', { name: 'Bỏ những gì đã gõ' }).click();
  await expect(third.getByText('Không có gì chưa lưu')).toBeVisible();
  // Closed without a question, as if the machine had been switched off.
  await third.close();
  await other.close();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText('2 ô chưa lưu')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ những gì đã gõ' }).click();
  await expect(page.getByText('Không có gì chưa lưu')).toBeVisible();
});
