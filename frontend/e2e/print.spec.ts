import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectHeading, signIn, test } from './support';

// Whoever sees no figures is refused their sum.
test.use({
  console: { expected: [/status of 401 .*\/api\/v1\//, /status of 403 .*stated-funding\/summary/] },
});

/** Every screen with a table: its heading, whether it lies, words of its table's head, and words of its last rows. */
const SHEETS: readonly {
  path: string;
  heading: string | RegExp;
  lies?: boolean;
  head: RegExp;
  row: RegExp;
}[] = [
  { path: '/', heading: 'Tổng quan', head: /Nguồn/, row: /chưa rõ|Chờ phân bổ|8\.570,956/ },
  { path: '/du-an', heading: 'Dự án', head: /Dự án/, row: /Giám sát, đánh giá/ },
  {
    path: '/kinh-phi?asOf=2024-01-01',
    heading: 'Kinh phí',
    lies: true,
    head: /Được giao/,
    row: /Người dân đóng góp/,
  },
  { path: '/kinh-phi/doi-ung', heading: 'Vốn đối ứng', head: /Tỷ lệ đối ứng/, row: /Giám sát, đánh giá/ },
  { path: '/co-quan', heading: 'Cơ quan', head: /Cơ quan/, row: /UBND xã Phước Thành/ },
  {
    path: '/co-quan/nhiem-vu',
    heading: 'Ma trận nhiệm vụ',
    lies: true,
    head: /DA7-TDA2/,
    row: /Chưa có chủ trì/,
  },
  {
    path: '/co-quan/nhiem-vu?view=policies',
    heading: 'Ma trận nhiệm vụ',
    lies: true,
    head: /Chủ trì/,
    row: /Xử lý vướng mắc/,
  },
  { path: '/chi-tieu', heading: 'Chỉ tiêu', head: /Chỉ tiêu/, row: /Thực hiện chính sách/ },
  {
    path: '/tien-do?asOf=2024-09-14',
    heading: 'Tiến độ',
    lies: true,
    head: /Tạm tính/,
    row: /Thực hiện chính sách/,
  },
  { path: '/dia-ban', heading: 'Địa bàn', head: /Mã/, row: /Phước Thành/ },
  { path: '/ke-hoach', heading: 'Kế hoạch', head: /Số, ký hiệu/, row: /06\/2022\/TT-BTTTT/ },
];

const PRINTED = /In lúc \d{2}:\d{2} \d{2}\/\d{2}\/\d{4}, Nguyễn Văn Lãnh/;

/** The page as Chromium prints it, kept for people to look at: its size, and the text of each sheet. */
async function print(page: Page, name: string): Promise<{ lies: boolean; sheets: string[] }> {
  mkdirSync('test-results/print', { recursive: true });
  const file = path.join('test-results/print', `${name}.pdf`);
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: false }));
  const [, width, height] =
    /Page size:\s+([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' })) ?? [];
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  expect([Number(width), Number(height)].map(Math.round).sort()).toEqual([595, 842]);
  return {
    lies: Number(width) > Number(height),
    sheets: text.split('\f').filter((sheet) => sheet.trim() !== ''),
  };
}

test('every table prints on A4, without what is pressed, and says what it is', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, 'leader');
  for (const { path: address, heading, lies = false, head, row } of SHEETS) {
    await page.goto(address);
    await expectHeading(page, heading);
    await expect(page.getByText('Đang tải…')).toHaveCount(0);
    const name = address.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'tong-quan';
    const printed = await print(page, name);
    const all = printed.sheets.join(' ').replace(/\s+/g, ' ');
    expect.soft(printed.lies, `${address} lies`).toBe(lies);
    expect.soft(all, address).toMatch(PRINTED);
    expect.soft(all, address).toContain('Kế hoạch năm 2024 (Đã ban hành)');
    expect.soft(all, address).toContain('Đơn vị tính: triệu đồng');
    expect.soft(all, address).toMatch(head);
    expect.soft(all, address).toMatch(row);
    expect.soft(all, address).not.toContain('Ctrl K');
    expect.soft(all, address).not.toContain('Tài khoản của tôi');
    expect.soft(all, address).not.toMatch(/Xem bảng|Tải văn bản|Đăng xuất/);
  }
});

test('a long table repeats its head on each sheet', async ({ page }) => {
  await signIn(page, 'leader', '/co-quan/nhiem-vu?view=policies');
  await expectHeading(page, 'Ma trận nhiệm vụ');
  await expect(page.getByRole('row', { name: /Xử lý vướng mắc/ })).toBeVisible();
  const { sheets } = await print(page, 'long');
  expect(sheets.length).toBeGreaterThan(1);
  for (const sheet of sheets) expect(sheet).toMatch(/Chính sách, nhiệm vụ/);
});

test('a title stands on the sheet that its table begins on', async ({ page }) => {
  await signIn(page, 'leader', '/kinh-phi');
  await page.getByRole('link', { name: /^Đa dạng hóa sinh kế/ }).click();
  await expectHeading(page, 'Dòng thời gian kinh phí');
  await expect(page.getByRole('link', { name: /01\/QĐ-MẪU/ }).first()).toBeVisible();
  const { sheets } = await print(page, 'dong-thoi-gian');
  const begins = sheets.find((sheet) => sheet.includes('Từng lần thay đổi'));
  expect(begins).toMatch(/Sự kiện/);
  expect(begins).toMatch(/KB-MẪU-10/);
});

test('what is folded is unfolded on paper, and folded again after it', async ({ page }) => {
  await signIn(page, 'leader', '/co-quan/nhiem-vu?view=policies');
  await expectHeading(page, 'Ma trận nhiệm vụ');
  const folded = page.locator('main details');
  await expect(folded.first()).toBeVisible();
  await expect(folded.first()).not.toHaveAttribute('open');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(folded.first()).toHaveAttribute('open');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(folded.first()).not.toHaveAttribute('open');
});

test('pages with a table offer to print, by a button that names its shortcut', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await signIn(page, 'leader', '/co-quan');
  const button = page.getByRole('button', { name: 'In', exact: true });
  await expect(button).toHaveAttribute('title', /Ctrl\+P/);
  await button.click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
});

test('the plan is saved as an official document', async ({ page }) => {
  await signIn(page, 'commune-officer', '/ke-hoach');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải văn bản (.docx)' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('Kế hoạch giảm nghèo Huyện Tuy Phước năm 2024.docx');
  await expect(page.getByText(/Đã tải “Kế hoạch giảm nghèo/)).toBeVisible();
  // A docx is a zip file.
  const stream = await saved.createReadStream();
  const first = await new Promise<Buffer>((resolve) =>
    stream.once('data', (chunk) => resolve(chunk as Buffer)),
  );
  expect(first.subarray(0, 2).toString()).toBe('PK');
});

test('who may not see figures is not offered the document', async ({ page }) => {
  await signIn(page, 'admin', '/ke-hoach');
  await expectHeading(page, 'Kế hoạch');
  await expect(page.getByRole('region', { name: 'Căn cứ', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tải văn bản (.docx)' })).toHaveCount(0);
});

test('the grid of targets begins on the first sheet, and ends with its sums', async ({ page }) => {
  await signIn(page, 'manager', '/chi-tieu/giao');
  await expectHeading(page, 'Giao chỉ tiêu theo xã, thị trấn');
  await expect(page.getByRole('row', { name: /Toàn huyện/ })).toBeVisible();
  const { sheets } = await print(page, 'targets');
  expect(sheets[0]).toMatch(/Toàn huyện/);
  expect(sheets.join(' ').replace(/\s+/g, ' ')).toMatch(/Cộng 13 xã/);
});
