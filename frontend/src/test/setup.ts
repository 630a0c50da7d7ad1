import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { prepareClient } from '@/api/client';
import { session } from '@/auth/session';
import { loadLaterTexts, showLanguage } from '@/i18n/language';
import { server } from './server';

/** What a browser has and jsdom has not. */
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

beforeAll(() => {
  // The first page of a file compiles its screens on the way.
  configure({ asyncUtilTimeout: 8000 });
  prepareClient();
  server.listen({ onUnhandledRequest: 'error' });
});

beforeEach(async () => {
  localStorage.clear();
  session.renew();
  // biome-ignore lint/suspicious/noDocumentCookie: what signing in leaves behind, as a browser would have it
  document.cookie = 'giam_ngheo_signed_in=1; Path=/';
  await showLanguage('vi');
  await loadLaterTexts();
  // Nothing may be written to the console while a page is shown, neither by it nor by its libraries.
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...args) => {
      throw new Error(`console.${method}: ${args.map(String).join(' ')}`);
    });
  }
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
});

afterAll(() => server.close());
