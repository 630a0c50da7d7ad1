import { expect, type Locator, type Page } from '@playwright/test';
import { type Alone, buildAlone, showAlone } from './alone';
import { test } from './support';

// What was done is told at the foot of the window: it must leave what is read and typed to be seen.

let toasts: Alone;

test.beforeAll(async () => {
  toasts = await buildAlone('toasts.tsx');
});

async function told(page: Page, rows: number, times: number): Promise<Locator> {
  await showAlone(page, toasts, `?rows=${rows}`);
  for (let time = 0; time < times; time++) await page.getByRole('button', { name: 'Lưu' }).click();
  const all = page.getByText('Đã lưu 12 ô của bảng chỉ tiêu');
  await expect(all).toHaveCount(times);
  return all.first().locator('..');
}

async function expectAbove(row: Locator, toast: Locator): Promise<void> {
  const [seen, over] = [await row.boundingBox(), await toast.boundingBox()];
  expect((seen?.y ?? 0) + (seen?.height ?? 0)).toBeLessThanOrEqual(over?.y ?? 0);
}

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('the end of a page can be scrolled clear of what is told', async ({ page }) => {
      const toast = await told(page, 60, 2);
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      await expectAbove(page.getByLabel('Dòng 60'), toast);
    });

    test('what the focus moves to stands above what is told', async ({ page }) => {
      const toast = await told(page, 60, 1);
      for (let row = 1; row <= 40; row++) {
        await page.keyboard.press('Tab');
        await expect(page.getByLabel(`Dòng ${row}`, { exact: true })).toBeFocused();
        await expectAbove(page.locator('input:focus'), toast);
      }
    });

    test('a page that fits into the window still does', async ({ page }) => {
      await told(page, 3, 2);
      const root = page.locator('html');
      expect(await root.evaluate((html) => html.scrollHeight - html.clientHeight)).toBe(0);
    });
  });
}
