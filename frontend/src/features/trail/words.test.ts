import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import english from '@/i18n/locales/en/trail.json';
import vietnamese from '@/i18n/locales/vi/trail.json';
import { ENTITIES } from './entities';
import { OPERATIONS } from './operations';

const SOURCES = join(import.meta.dirname, '../../../../backend/api/src/main/java');
/** Where an operation is named for the trail; one is a constant. */
const NAMED =
  /@(?:Audited|ReadsPersonalData)\((?:value = )?"([^"]+)"|@Audited\(OPERATION\)|OPERATION = "([^"]+)"/g;

function named(): string[] {
  const found = new Set<string>();
  for (const entry of readdirSync(SOURCES, { withFileTypes: true, recursive: true })) {
    if (!entry.name.endsWith('.java')) continue;
    const source = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    if (!/@(Audited|ReadsPersonalData)\(/.test(source)) continue;
    for (const [, direct, constant] of source.matchAll(NAMED)) {
      const name = direct ?? constant;
      if (name) found.add(name);
    }
  }
  return [...found].sort();
}

test('the filter offers every operation of the API, and no other', () => {
  expect(named().length).toBeGreaterThan(100);
  expect([...OPERATIONS].sort()).toEqual(named());
});

test.each([
  ['vi', vietnamese],
  ['en', english],
])('every operation and every thing has its words in %s', (_, texts: Record<string, string>) => {
  for (const operation of OPERATIONS) {
    const [thing = '', ...verb] = operation.split('.');
    expect(texts, operation).toHaveProperty([`trail.verb.${verb.join('-')}`]);
    const known = `trail.thing.${thing}` in texts || `trail.entity.${thing.replaceAll('-', '_')}` in texts;
    expect(known, operation).toBe(true);
  }
  const things = Object.keys(texts).filter((key) => key.startsWith('trail.entity.'));
  expect(things).toEqual(ENTITIES.map((table) => `trail.entity.${table}`));
});
