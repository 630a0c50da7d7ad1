import { type Browser, expect, type Page } from '@playwright/test';
import {
  type DemoUser,
  expectAccessible,
  expectHeading,
  expectNoSidewaysScroll,
  planOf2024,
  signIn,
  test,
} from './support';

/** Before the sign-in, and while the network is away on purpose. */
const PROVOKED = [/status of 401 .*\/api\/v1\//, /ERR_INTERNET_DISCONNECTED/];

test.use({ console: { expected: PROVOKED } });
// One journey of three people.
test.describe.configure({ timeout: 240_000 });

async function another(browser: Browser, user: DemoUser, path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN' });
  const page = await context.newPage();
  await signIn(page, user, path);
  return page;
}

async function idOf(page: Page, path: string, code: string): Promise<string> {
  const { items }: { items: { id: string; code: string }[] } = await (
    await page.request.get(`/api/v1/${path}`)
  ).json();
  const found = items.find((item) => item.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found.id;
}

/** An ad hoc round for one commune: a count, a rate, as the manager opens it. */
async function openRound(page: Page, name: string): Promise<void> {
  const planId = await planOf2024(page);
  const indicators = `indicators?limit=100&planId=${planId}`;
  const answer = await page.request.post('/api/v1/rounds', {
    headers: { 'X-Requested-With': 'giam-ngheo' },
    data: {
      planId,
      kind: 'AD_HOC',
      name,
      dataFrom: '2024-02-15',
      dataTo: '2024-03-14',
      indicatorIds: [await idOf(page, indicators, 'I2'), await idOf(page, indicators, 'I8')],
      agencyIds: [await idOf(page, 'agencies?limit=100&asOf=2024-06-01', 'xa-phuoc-son')],
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
}

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
  await openRound(manager, name);
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
