import { expect } from '@playwright/test';
import { type Alone, buildAlone, showAlone } from './alone';
import { test } from './support';

// On a telephone there are no keys before there is something to type into.

let grid: Alone;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test.beforeAll(async () => {
  grid = await buildAlone('number-grid.tsx');
});

test('a cell that is touched is typed into, and touching the next one keeps it', async ({ page }) => {
  await showAlone(page, grid);
  const cell = (column: number, row = 0) => page.locator(`td[data-row="${row}"][data-column="${column}"]`);
  const typed = page.locator('td input, td textarea');

  await cell(0).tap();
  await expect(typed).toBeFocused();
  await expect(typed).toHaveAttribute('inputmode', 'decimal');
  await page.keyboard.insertText('12,5');
  await cell(3).tap();
  await expect(cell(0)).toHaveText('12,5');
  await expect(typed).toBeFocused();
  await page.keyboard.insertText('Đã chi');
  // What words are typed into reaches over the cell beside it.
  await cell(4, 1).tap();
  await expect(cell(3)).toHaveText('Đã chi');
  await expect(typed, 'nothing can be typed into what is only read').toHaveCount(0);
  await expect(page.getByText('grid.touch')).toBeVisible();
  await expect(page.getByText('grid.keys')).toBeHidden();
});

test('a cell that is clicked with a mouse is gone to', async ({ page }) => {
  await showAlone(page, grid);
  await page.locator('td[data-row="0"][data-column="0"]').click();
  await expect(page.locator('td[data-row="0"][data-column="0"]')).toBeFocused();
  await expect(page.locator('td input')).toHaveCount(0);
});
