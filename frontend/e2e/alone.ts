import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';

/** A part of the screens by itself, for the real browser without a server. */
export interface Alone {
  script: string;
  style: string;
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

/** Builds what a file of the harness shows. */
export async function buildAlone(file: string): Promise<Alone> {
  const built = await build({
    configFile: false,
    root: here('..'),
    logLevel: 'error',
    resolve: { alias: { '@': here('../src') } },
    build: { write: false, rolldownOptions: { input: here(`./harness/${file}`) } },
  });
  const files = 'output' in built ? built.output : [];
  return {
    script: files.map((one) => (one.type === 'chunk' ? one.code : '')).join('\n'),
    style: files.map((one) => (one.type === 'asset' ? String(one.source) : '')).join('\n'),
  };
}

/** Shows it on a page of its own, which may be asked for something. */
export async function showAlone(page: Page, { script, style }: Alone, query = ''): Promise<void> {
  await page.route('**/alone*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="vi"><title>Một phần màn hình</title><style>${style}</style><body><script type="module">${script.replaceAll('</script', '<\\/script')}</script></body></html>`,
    }),
  );
  await page.goto(`/alone${query}`);
}
