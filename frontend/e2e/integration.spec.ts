import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { another, expectAccessible, expectHeading, expectNoSidewaysScroll, signIn, test } from './support';

const NOT_SIGNED_IN = /status of 401 .*\/api\/v1\//;
/** What the test provokes: an address on the private network. */
const PROVOKED = /status of 422 .*\/api\/v1\//;

test.use({ console: { expected: [NOT_SIGNED_IN, PROVOKED] } });
test.describe.configure({ timeout: 180_000 });

interface Message {
  id: string;
  timestamp: string;
  signature: string;
  body: string;
}

/** Another system: it refuses every message until it has been set right, however soon it is sent again. */
function receiver(messages: Message[], isSetRight: () => boolean): Promise<Server> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString('utf8');
    });
    request.on('end', () => {
      const header = (name: string) => String(request.headers[name]);
      messages.push({
        id: header('webhook-id'),
        timestamp: header('webhook-timestamp'),
        signature: header('webhook-signature'),
        body,
      });
      response.writeHead(isSetRight() ? 204 : 500).end();
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function signed({ id, timestamp, body }: Message, secret: string): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

test('an administrator sets up a receiver, tries it out, and sends again what it did not take', async ({
  page,
  browser,
}) => {
  const messages: Message[] = [];
  let setRight = false;
  const server = await receiver(messages, () => setRight);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/su-kien`;
  const name = `Hệ thống của xã ${Date.now().toString(36)}`;
  try {
    await signIn(page, 'admin', '/tich-hop');
    await expectHeading(page, 'Tích hợp');
    await expect(page.getByRole('navigation').getByRole('link', { name: 'Tích hợp' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Thêm điểm nhận' }).first().click();
    await expectHeading(page, 'Thêm điểm nhận');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await expect(page.getByRole('region', { name: 'Có 4 chỗ cần sửa' })).toBeFocused();
    await expectAccessible(page);
    await page.getByLabel('Tên').fill(name);
    const unit = page.getByLabel('Đơn vị').locator('option', { hasText: 'xã Phước Sơn' });
    await page.getByLabel('Đơn vị').selectOption(await unit.first().getAttribute('value'));
    await page.getByLabel('Địa chỉ nhận').fill('https://10.0.0.1/su-kien');
    await page.getByLabel('Báo cáo được duyệt').check();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await expect(page.getByText('địa chỉ mạng nội bộ không được dùng').first()).toBeVisible();
    await page.getByLabel('Địa chỉ nhận').fill(address);
    await page.getByRole('button', { name: 'Lưu' }).click();

    const secret = await page.getByLabel('Khóa ký của điểm nhận').inputValue();
    expect(secret).toMatch(/^whsec_/);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Tôi đã lưu khóa' }).click();
    await expectHeading(page, name);
    await expect(page.getByText('Chưa gửi thông báo nào')).toBeVisible();
    await expect(page.getByText(secret)).toHaveCount(0);

    await page.getByRole('button', { name: 'Gửi thử' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Gửi thử' });
    await expect(row.getByText('Mã 500: không nhận')).toBeVisible({ timeout: 40_000 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    setRight = true;
    await row.getByRole('button', { name: 'Gửi lại' }).click();
    await expect(row.getByText('Đã nhận')).toBeVisible({ timeout: 40_000 });
    expect(messages.length).toBeGreaterThanOrEqual(2);
    for (const message of messages) expect(message.signature).toBe(signed(message, secret));
    expect(new Set(messages.map(({ id }) => id)).size).toBe(1);
    await row.getByRole('button', { name: 'Xem thông báo: Gửi thử' }).click();
    await expect(page.getByLabel('Nội dung thông báo')).toContainText('"PING"');
    await expectAccessible(page);

    await page.getByLabel('Tình trạng').selectOption({ label: 'Gửi hỏng, đã thôi' });
    await expect(page).toHaveURL(/state=FAILED/);
    await page.getByRole('button', { name: 'Đổi khóa ký' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đổi khóa ký' }).click();
    await expect(page.getByLabel('Khóa ký của điểm nhận')).not.toHaveValue(secret);
    await page.getByRole('button', { name: 'Tôi đã lưu khóa' }).click();
    await page.getByRole('button', { name: 'Ngừng điểm nhận' }).click();
    await page.getByLabel('Lý do ngừng').fill('Thử xong');
    await page.getByRole('button', { name: 'Ngừng điểm nhận' }).click();
    await expect(page.getByText('Đã ngừng').first()).toBeVisible();

    const auditor = await another(browser, 'auditor', '/tich-hop');
    await expect(auditor.getByRole('link', { name })).toBeVisible();
    await expect(auditor.getByRole('link', { name: 'Thêm điểm nhận' })).toHaveCount(0);
    await auditor.getByRole('link', { name: 'Dòng thay đổi' }).click();
    await expect(auditor.getByText('Mở kỳ báo cáo').first()).toBeVisible();
    await expectAccessible(auditor);
    await expectNoSidewaysScroll(auditor);
  } finally {
    server.close();
  }
});
