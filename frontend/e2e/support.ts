import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, test as base, expect, type Page } from '@playwright/test';

/** The users of the local demo realm; each one's password is `demo`. */
export type DemoUser =
  | 'commune-officer'
  | 'commune-head'
  | 'neighbour-officer'
  | 'department-officer'
  | 'department-head'
  | 'manager'
  | 'finance'
  | 'leader'
  | 'deputy'
  | 'bank-officer'
  | 'front-officer'
  | 'auditor'
  | 'admin'
  | 'no-role';

interface Fixtures {
  /** Lines of the console that a test causes on purpose, such as a refused request. */
  console: { expected: readonly RegExp[] };
}

/**
 * Every test fails when the page writes a warning or an error to the console, or throws. Whoever joined in with a browser of
 * their own is gone when it ends: pages that stay open go on asking, and take the focus.
 */
export const test = base.extend<Fixtures>({
  console: [{ expected: [] }, { option: true }],
  page: async ({ page, browser, console: { expected } }, use) => {
    const lines: string[] = [];
    const application = process.env.E2E_BASE_URL ?? 'http://localhost:3000';
    page.on('console', (message) => {
      const { url } = message.location();
      // Keycloak's own pages are not ours to mend.
      if (url !== '' && !url.startsWith(application)) return;
      if (['warning', 'error'].includes(message.type()))
        lines.push(`${message.type()}: ${message.text()} ${url}`);
    });
    page.on('pageerror', (error) => lines.push(`exception: ${error.message}`));
    await use(page);
    for (const other of browser.contexts()) if (other !== page.context()) await other.close();
    expect(lines.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([]);
  },
});

/** Signs in through the real Keycloak, from the welcome page, and waits for the page that was wanted. */
export async function signIn(page: Page, user: DemoUser, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  await page.locator('#username').fill(user);
  await page.locator('#password').fill('demo');
  await page.locator('#kc-login').click();
  await page.getByRole('banner').getByText('Giảm Nghèo').waitFor();
}

/** Somebody else at a machine of their own, until the test ends. */
export async function another(browser: Browser, user: DemoUser, path: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await signIn(page, user, path);
  return page;
}

/** No violation of WCAG 2.2 AA nor of axe's own good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  // In the page itself, which has no frames; otherwise a second page is opened to put their results together, a third as fast.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect(found).toEqual([]);
}

/** Nothing sticks out sideways: wide tables scroll by themselves. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const extra = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(extra).toBeLessThanOrEqual(0);
}

export async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The district's plan of 2024: not the newest where tests have copied it, nor the only one where communes plan below it. */
export async function planOf2024(page: Page): Promise<string> {
  const { items }: { items: { id: string; parentPlanId: string | null }[] } = await (
    await page.request.get('/api/v1/plans?year=2024&limit=100')
  ).json();
  const district = items.find(({ parentPlanId }) => parentPlanId === null);
  if (!district) throw new Error('there is no plan of 2024');
  return district.id;
}
