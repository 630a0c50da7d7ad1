import { expect, type Page } from '@playwright/test';
import { openRound } from './rounds';
import { another, expectAccessible, expectHeading, expectNoSidewaysScroll, signIn, test } from './support';

/** Before the sign-in, and while the network is away on purpose. */
const PROVOKED = [/status of 401 .*\/api\/v1\//, /ERR_INTERNET_DISCONNECTED/];

test.use({ console: { expected: PROVOKED } });
// One journey of three people.
test.describe.configure({ timeout: 240_000 });

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

test('a commune pastes its figures, loses the network and nothing else, and its head signs', async ({
  page,
  browser,
  context,
}) => {
  const name = `Đột xuất ${Date.now().toString(36)}`;
  const manager = await another(browser, 'manager', '/');
  // A count and a rate.
  await openRound(manager, {
    name,
    dataFrom: '2024-02-15',
    dataTo: '2024-03-14',
    indicators: ['I2', 'I8'],
    units: ['xa-phuoc-son'],
  });
  await manager.context().close();

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'commune-officer', '/nhap-ket-qua');
  await expectHeading(page, 'Nhập kết quả');
  await expectAccessible(page);
  await page.getByRole('link', { name }).click();
  await expectHeading(page, name);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const cell = (row: number, column: number) =>
    page.locator(`td[data-row="${row}"][data-column="${column}"]`);
  const saved = page.getByText(/^Đã lưu lúc \d\d:\d\d$/);
  // In the period, numerator, denominator: as three columns of a spreadsheet.
  await cell(0, 2).click();
  await paste(page, '1.473\t\t\r\n\t1.248\t2.000');
  await expect(saved).toBeVisible();
  await expect(cell(1, 5)).toHaveText('62,4% (1.248 / 2.000)');
  await expectAccessible(page);

  // On a telephone what is typed is seen beside its name, without a scroll.
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expect(page.getByRole('columnheader', { name: 'Trong kỳ' })).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1366, height: 768 });

  await context.setOffline(true);
  await cell(0, 2).click();
  await page.keyboard.type('15');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/1 ô chưa lưu – mất mạng/)).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(saved).toBeVisible();
  await page.reload();
  await expect(cell(0, 2)).toContainText('15');
  await expect(cell(1, 3)).toContainText('1.248');

  await page.getByRole('button', { name: 'Trình ký' }).click();
  const question = page.getByRole('dialog', { name: 'Trình ký' });
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Trình ký' }).click();
  await expect(page.getByText('Chờ ký').first()).toBeVisible();
  await expect(cell(0, 2)).toHaveAttribute('aria-readonly', 'true');

  const head = await another(browser, 'commune-head', new URL(page.url()).pathname);
  await head.getByRole('button', { name: 'Ký và nộp' }).click();
  await head.getByRole('dialog').getByRole('button', { name: 'Ký và nộp' }).click();
  await expect(head.getByText('Đã nộp').first()).toBeVisible();
  await head.context().close();
});
