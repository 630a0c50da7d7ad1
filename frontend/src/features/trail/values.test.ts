import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENTITIES } from './entities';
import { wordOf } from './values';

const ROOT = join(import.meta.dirname, '../../../..');
const MIGRATIONS = join(ROOT, 'backend/api/src/main/resources/db/migration');
const LOCALES = join(import.meta.dirname, '../../i18n/locales');
/** What is the same in every language: names of forms of files. */
const NAMES = new Set(['attachment.kind']);

function texts(language: string): Set<string> {
  const folder = join(LOCALES, language);
  return new Set(
    readdirSync(folder).flatMap((file) => Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8')))),
  );
}

const camel = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What the database lets a field hold, as its checks list it. */
function held(): { entity: string; field: string; value: string }[] {
  const found: { entity: string; field: string; value: string }[] = [];
  for (const file of readdirSync(MIGRATIONS).sort()) {
    for (const statement of readFileSync(join(MIGRATIONS, file), 'utf8').split(/;\s*\n/)) {
      const entity = /(?:create|alter) table (\w+)/.exec(statement)?.[1];
      if (!entity || !(ENTITIES as readonly string[]).includes(entity)) continue;
      for (const [, column = '', list = ''] of statement.matchAll(
        /(\w+) in \(((?:\s*'[A-Z0-9_]+'\s*,?)+)\)/g,
      )) {
        for (const [, value = ''] of list.matchAll(/'([A-Z0-9_]+)'/g)) {
          found.push({ entity, field: camel(column), value });
        }
      }
    }
  }
  return found;
}

test.each(['vi', 'en'])('what a field can hold is told in words in %s', (language) => {
  const words = texts(language);
  const all = held().filter(({ entity, field }) => !NAMES.has(`${entity}.${field}`));
  expect(all.length).toBeGreaterThan(150);
  const silent = all
    .filter(({ entity, field, value }) => !words.has(wordOf(entity, field, value)))
    .filter(({ value }) => !words.has(`trail.value.${value}`))
    .map(({ entity, field, value }) => `${entity}.${field} ${value}`);
  expect(silent).toEqual([]);
});
