import { expect, type Page } from '@playwright/test';
import { type Alone, buildAlone, showAlone } from './alone';
import { test } from './support';

// A grid that is larger than the window: where one goes by keys is seen, beside the head, the names and the foot that stay.

let grid: Alone;

test.beforeAll(async () => {
  grid = await buildAlone('large-grid.tsx');
});

async function go(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(isSeen), { message: `${key} ${time + 1}` }).toBe(true);
  }
}

/** Whether nothing lies over any corner of the cell that is gone to. */
function isSeen(): boolean {
  const cell = document.activeElement;
  const box = cell?.getBoundingClientRect();
  if (!box || cell?.localName !== 'td') return false;
  return [box.left + 2, box.right - 2].every((x) =>
    [box.top + 2, box.bottom - 2].every((y) => cell.contains(document.elementFromPoint(x, y))),
  );
}

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('a cell that is gone to lies under nothing', async ({ page }) => {
      await showAlone(page, grid);
      await page.locator('td[data-row="0"][data-column="0"]').click();
      await go(page, 'ArrowDown', 39);
      await go(page, 'ArrowRight', 14);
      await go(page, 'ArrowUp', 39);
      await go(page, 'ArrowLeft', 14);
      await go(page, 'Control+End', 1);
      await go(page, 'Home', 1);
      await go(page, 'Control+Home', 1);
    });
  });
}
