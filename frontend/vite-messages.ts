import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { namedIn } from './scripts/message-ids.mjs';
import { sourcesOfFirstTexts } from './vite-first-page.ts';

const locales = fileURLToPath(new URL('./src/i18n/locales', import.meta.url));
const TEXTS = /^virtual:texts\/(?<language>[a-z]{2})\/(?<part>first|later)$/;

/**
 * Makes of the catalogues two modules for each language: the texts that the first page names, and all others,
 * which the overview does without. They are compiled while building, so that the browser gets neither the
 * parser of ICU messages nor a reason to evaluate code (the content security policy forbids it).
 */
export function compiledMessages(): Plugin {
  let editing = false;
  return {
    name: 'compiled-messages',
    configResolved({ command, mode }) {
      // While somebody edits, what is first changes with every line: there they are all first.
      editing = command === 'serve' && mode !== 'test';
    },
    resolveId: (id) => (TEXTS.test(id) ? `\0${id}` : null),
    load(id) {
      const { language, part } = TEXTS.exec(id.slice(1))?.groups ?? {};
      if (!id.startsWith('\0') || !language) return null;
      const isFirst = editing ? () => true : namedIn(sourcesOfFirstTexts().join('\n'));
      const texts: Record<string, unknown> = {};
      for (const file of readdirSync(join(locales, language)).sort()) {
        const path = join(locales, language, file);
        this.addWatchFile(path);
        for (const [key, text] of Object.entries(
          JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>,
        )) {
          if (isFirst(key) === (part === 'first')) texts[key] = compileMessage(text);
        }
      }
      return { code: `export const messages = ${JSON.stringify(texts)};`, map: null };
    },
  };
}
