import { expect, type Page } from '@playwright/test';
import { type Alone, buildAlone, showAlone } from './alone';
import { test } from './support';

// The grid by itself, in the real browser with its real clipboard: what it does for every screen that has it.

let grid: Alone;

test.beforeAll(async () => {
  grid = await buildAlone('number-grid.tsx');
});

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await showAlone(page, grid);
  // Keys that come before there is a grid go nowhere.
  await cell(page, 0, 0).waitFor();
});

function cell(page: Page, row: number, column: number) {
  return page.locator(`td[data-row="${row}"][data-column="${column}"]`);
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

async function values(page: Page): Promise<(number | string | null)[][]> {
  return JSON.parse((await page.locator('output').textContent()) ?? '');
}

test('pasting 1.473,8 and 12,5 gives 1 473 800 000 and 12 500 000 đồng', async ({ page }) => {
  await cell(page, 0, 0).click();
  await paste(page, '1.473,8\t12,5');

  expect(await values(page)).toEqual([
    [1_473_800_000, 12_500_000, null, null],
    [null, null, null, null],
  ]);
  await expect(cell(page, 0, 0)).toHaveText('1.473,8');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1.473,8\t12,5');
});

test('a block from a spreadsheet is read cell by cell, and what has no place is counted', async ({
  page,
}) => {
  await cell(page, 1, 0).click();
  await paste(
    page,
    '847,186\t0\tphong nong nghiep va ptnt\t"hai\ndòng"\tthừa\r\n1\t2\tLDTBXH\tx\r\n3\r\n4\r\n',
  );

  expect(await values(page)).toEqual([
    [null, null, null, null],
    [847_186_000, 0, '1', 'hai\ndòng'],
    [1_000_000, 2_000_000, '2', 'x'],
    [3_000_000, null, null, null],
  ]);
  await expect(page.locator('p[role=status]')).toHaveText('grid.cut');
  await cell(page, 0, 0).click();
  await paste(page, '1.47,3.8');
  await expect(cell(page, 0, 0)).toHaveAttribute('aria-invalid', 'true');
  await expect(cell(page, 0, 0)).toContainText('1.47,3.8');
});

test('a block with English signs is asked about once', async ({ page }) => {
  await cell(page, 0, 0).click();
  await paste(page, '1,473.8\t12.5\n1,000\t7');

  const question = page.getByRole('dialog');
  await expect(question).toContainText('1.473.800.000');
  await question.getByRole('button', { name: 'grid.paste.en' }).click();
  expect(await values(page)).toEqual([
    [1_473_800_000, 12_500_000, null, null],
    [1_000_000_000, 7_000_000, null, null],
  ]);
});

test('keys work as in spreadsheets, with one tab stop', async ({ page }) => {
  await page.keyboard.press('Tab');
  await expect(cell(page, 0, 0)).toBeFocused();
  await expect(page.locator('td[tabindex="0"]')).toHaveCount(1);

  await page.keyboard.type('12.5');
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 0)).toBeFocused();
  await expect(cell(page, 0, 0)).toHaveText('12,5');
  await page.keyboard.press('F2');
  await page.keyboard.type('99');
  await page.keyboard.press('Escape');
  await expect(cell(page, 1, 0)).toHaveText('');
  await page.keyboard.press('Control+d');
  expect((await values(page))[1]?.[0]).toBe(12_500_000);
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await expect(cell(page, 1, 4)).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.locator('td[aria-selected="true"]')).toHaveCount(2);
  await page.keyboard.press('Delete');
  expect((await values(page)).map(([first]) => first)).toEqual([null, null]);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect((await values(page)).map(([first]) => first)).toEqual([12_500_000, null]);
  await page.keyboard.press('Control+y');
  expect((await values(page)).map(([first]) => first)).toEqual([12_500_000, 12_500_000]);
  await page.keyboard.press('Control+x');
  expect((await values(page)).map(([first]) => first)).not.toContain(0);

  await cell(page, 2, 2).click();
  await page.keyboard.type('nong ng');
  await expect(page.getByRole('option')).toHaveText(['Phòng Nông nghiệp và PTNT']);
  await page.keyboard.press('Enter');
  expect((await values(page))[2]?.[2]).toBe('1');
});

test('leaving a cell with the mouse keeps what was typed, and writes it nowhere else', async ({ page }) => {
  await cell(page, 0, 0).click();
  await page.keyboard.type('1473');
  await cell(page, 1, 0).click();
  await expect(page.getByRole('textbox', { name: 'Vốn Trung ương' })).toHaveCount(0);
  await expect(cell(page, 1, 0)).toBeFocused();
  // What is typed next goes where the focus is.
  await page.keyboard.type('12,5');
  await cell(page, 0, 1).click();
  expect(await values(page)).toEqual([
    [1_473_000_000, null, null, null],
    [12_500_000, null, null, null],
  ]);

  await cell(page, 0, 0).click();
  await page.keyboard.press('F2');
  await page.keyboard.type('9');
  await cell(page, 1, 1).click();
  await cell(page, 0, 1).click();
  expect(await values(page)).toEqual([
    [14_739_000_000, null, null, null],
    [12_500_000, null, null, null],
  ]);
});

test('leaving a cell for one that is locked, for a selection, or for what is outside keeps what was typed', async ({
  page,
}) => {
  await cell(page, 0, 0).click();
  await page.keyboard.type('1');
  await cell(page, 0, 4).click();
  await expect(cell(page, 0, 4)).toBeFocused();
  await expect(cell(page, 0, 0)).toHaveText('1');

  await cell(page, 0, 1).click();
  await page.keyboard.type('2');
  await cell(page, 1, 1).click({ modifiers: ['Shift'] });
  await expect(page.locator('td[aria-selected="true"]')).toHaveCount(2);
  await expect(cell(page, 0, 1)).toHaveText('2');

  // The row that is not there yet.
  await cell(page, 2, 3).click();
  await page.keyboard.type('mới');
  const outside = page.getByRole('button', { name: 'Lưu' });
  await outside.click();
  await expect(outside).toBeFocused();
  expect(await values(page)).toEqual([
    [1_000_000, 2_000_000, null, null],
    [null, null, null, null],
    [null, null, null, 'mới'],
  ]);

  await cell(page, 0, 3).click();
  await page.keyboard.type('hai từ');
  // A word is chosen within the editor as anywhere.
  await page.getByRole('textbox', { name: 'Ghi chú' }).dblclick();
  await expect(page.getByRole('textbox', { name: 'Ghi chú' })).toHaveValue('hai từ');
  await page.getByRole('button', { name: 'grid.undo' }).click();
  await expect(cell(page, 0, 3)).toHaveText('');
  expect((await values(page))[0]).toEqual([1_000_000, 2_000_000, null, null]);
});

test('a clipboard without text changes nothing', async ({ page }) => {
  await cell(page, 0, 0).click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.evaluate(async () => {
    const picture = await new Promise<Blob | null>((done) => document.createElement('canvas').toBlob(done));
    if (picture) await navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })]);
  });
  await page.keyboard.press('Control+v');
  await expect(cell(page, 0, 0)).toHaveText('5');
  expect((await values(page))[0]?.[0]).toBe(5_000_000);
});

test('keys of an input method are left to it', async ({ page }) => {
  await cell(page, 0, 3).click();
  await cell(page, 0, 3).dispatchEvent('keydown', { key: 'a', isComposing: true, bubbles: true });
  await expect(page.getByRole('textbox')).toHaveCount(0);

  await page.keyboard.press('F2');
  await page.keyboard.insertText('Phước Sơn');
  await page
    .getByRole('textbox')
    .dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await expect(page.getByRole('textbox')).toHaveValue('Phước Sơn');
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 3)).toHaveText('Phước Sơn');
});
