import { type Browser, expect, type Page } from '@playwright/test';
import { headers, openRound } from './rounds';
import { another, expectAccessible, expectHeading, expectNoSidewaysScroll, signIn, test } from './support';

test.use({ console: { expected: [/status of 401 .*\/api\/v1\//] } });
// One journey of four people.
test.describe.configure({ timeout: 240_000 });

/** An ad hoc round for two communes. */
function openForTwo(page: Page, name: string): Promise<string> {
  return openRound(page, {
    name,
    dataFrom: '2024-02-15',
    dataTo: '2024-03-14',
    indicators: ['I2'],
    units: ['xa-phuoc-son', 'xa-phuoc-hoa'],
  });
}

/** What the commune's officer enters, and its head signs: told elsewhere on screen, here past it. */
async function report(browser: Browser, roundId: string, figure: number): Promise<void> {
  const officer = await another(browser, 'commune-officer', '/');
  const { items } = await (await officer.request.get(`/api/v1/reports?limit=100&roundId=${roundId}`)).json();
  const { id }: { id: string } = items[0];
  const { rows } = await (await officer.request.get(`/api/v1/report-results/${id}`)).json();
  const cells = [{ resultId: rows[0].resultId, version: rows[0].version, value: figure }];
  const entered = await officer.request.put(`/api/v1/report-results/${id}`, { headers, data: { cells } });
  expect(entered.status(), await entered.text()).toBe(200);
  await step(officer, id, 'ask-for-signature');
  await officer.context().close();
  const head = await another(browser, 'commune-head', '/');
  await step(head, id, 'submit');
  await head.context().close();
}

async function step(page: Page, reportId: string, name: string): Promise<void> {
  const { sections } = await (await page.request.get(`/api/v1/reports/${reportId}`)).json();
  const answer = await page.request.post(`/api/v1/report-sections/${name}`, {
    headers,
    data: { sections: sections.map(({ id, version }: { id: string; version: number }) => ({ id, version })) },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

test('a round is put together, issued by the leader, stands, and its next revision tells what came in', async ({
  page,
  browser,
}) => {
  const name = `Đột xuất tổng hợp ${Date.now().toString(36)}`;
  await signIn(page, 'manager', '/');
  const roundId = await openForTwo(page, name);
  await report(browser, roundId, 1235);

  await page.goto(`/bao-cao-tong-hop?round=${roundId}`);
  await expectHeading(page, 'Báo cáo tổng hợp');
  await expectAccessible(page);
  await expect(page.getByLabel('Kỳ cần tổng hợp')).toHaveValue(roundId);
  await page.getByRole('button', { name: 'Lập dự thảo' }).click();
  await expectHeading(page, `Báo cáo tổng hợp ${name}, lần 1`);
  const address = page.url();
  const figures = page.getByRole('region', { name: 'Kết quả theo chỉ tiêu', exact: true });
  await expect(figures.getByText('tạm tính 1.235')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  // Nothing accepted yet: the figure is a dash, and opens what is behind it all the same.
  await figures.getByRole('button', { name: /trong kỳ, .*: xem các báo cáo/ }).click();
  await expect(page.getByRole('dialog').getByRole('link', { name: 'UBND xã Phước Sơn' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();

  await page.getByRole('button', { name: 'Sửa nội dung' }).click();
  await page.getByLabel('Kết quả thực hiện').fill('Các xã đã tổ chức hai phiên giao dịch việc làm.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã lưu nội dung báo cáo')).toBeVisible();
  await expect(page.getByText(/Bạn đã soạn bản này/)).toBeVisible();

  for (const [button, end] of [
    ['Tải Word', /lần 1\.docx$/],
    ['Xuất Excel', /lần 1\.xlsx$/],
  ] as const) {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(end);
  }

  const leader = await another(browser, 'leader', new URL(address).pathname);
  await leader.getByRole('button', { name: 'Ban hành báo cáo' }).click();
  await leader.getByLabel('Số', { exact: true }).fill('15/BC-UBND');
  await leader.getByLabel(/Ngày ban hành/).fill('20/03/2024');
  await leader.getByLabel('Họ tên người ký').fill('Nguyễn Văn A');
  await expectAccessible(leader);
  await leader.getByRole('button', { name: 'Ban hành báo cáo' }).click();
  await expect(leader.getByText('Đã ban hành báo cáo tổng hợp')).toBeVisible();
  await expect(leader.getByText('15/BC-UBND')).toBeVisible();
  await leader.context().close();

  // What is accepted afterwards changes nothing in what was issued, and is in the next revision.
  const { items } = await (await page.request.get(`/api/v1/reports?limit=100&roundId=${roundId}`)).json();
  const told: { id: string } = items.find(({ state }: { state: string }) => state === 'SUBMITTED');
  await step(page, told.id, 'verify');
  await step(page, told.id, 'accept');
  await page.reload();
  await expect(figures.getByText('tạm tính 1.235')).toBeVisible();
  await page.getByRole('button', { name: 'Lập lần tiếp theo' }).click();
  await expectHeading(page, `Báo cáo tổng hợp ${name}, lần 2`);
  const differences = page.getByRole('region', { name: 'Khác lần trước', exact: true });
  await expect(differences.getByText('– → 1.235').first()).toBeVisible();
  // Figures open what is behind them on screen; on paper they are read.
  await page.emulateMedia({ media: 'print' });
  await expect(figures.getByRole('button', { name: /^1\.235, / }).first()).toBeVisible();
  await page.emulateMedia({ media: null });
  await expectAccessible(page);

  // Units read what is issued, and not the draft.
  const unit = await another(browser, 'neighbour-officer', new URL(address).pathname);
  await expectHeading(unit, `Báo cáo tổng hợp ${name}, lần 1`);
  await expect(unit.getByRole('button', { name: 'Lập lần tiếp theo' })).toBeHidden();
  await expectAccessible(unit);
  await unit.context().close();
});
