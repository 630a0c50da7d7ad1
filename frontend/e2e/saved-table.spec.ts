import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible, expectHeading, signIn, test } from './support';

test('a table that is on the screen as a whole is saved as an Excel file by the browser itself', async ({
  page,
}) => {
  await signIn(page, 'manager', '/ky-bao-cao/ngay-nghi');
  await expectHeading(page, 'Ngày nghỉ');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất Excel: Ngày nghỉ' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^ngay-nghi.*\.xlsx$/);
  const parts = unzipSync(readFileSync(await file.path()));
  const texts = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  expect(texts).toContain('Quốc khánh');
  // Only buttons stand in that column.
  expect(texts).not.toContain('Bỏ');
  await expectAccessible(page);
});
