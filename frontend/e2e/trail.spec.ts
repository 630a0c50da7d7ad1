import { expect } from '@playwright/test';
import { signIn, test } from './support';

const NOT_SIGNED_IN = /status of 401 .*\/api\/v1\//;

test.use({ console: { expected: [NOT_SIGNED_IN] } });

test('nobody else reads the trail', async ({ page }) => {
  await signIn(page, 'manager', '/');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nhật ký kiểm toán' })).toHaveCount(0);
  expect((await page.request.get('/api/v1/audit-events')).status()).toBe(403);
  const keys = await page.request.get('/api/trail-keys.pem');
  expect(await keys.text()).toContain('BEGIN PUBLIC KEY');
});
