import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');

/** What the server says in the marked file is said on screen too, and not only that something is not valid. */
test.each(['vi', 'en'])('every reason of a cell has its sentence (%s)', (language) => {
  const reasons = [
    ...read('../backend/api/src/main/resources/sheet/reasons.properties').matchAll(/^([a-z0-9-]+) *=/gm),
  ].map(([, reason]) => `sheet.error.${reason}`);
  const texts = JSON.parse(read(`src/i18n/locales/${language}/sheet.json`)) as Record<string, string>;
  expect(reasons.length).toBeGreaterThan(40);
  expect(reasons.filter((reason) => !(reason in texts))).toEqual([]);
});
