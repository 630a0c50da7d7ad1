/**
 * Fails on texts that are missing in a language, that no code uses, that are in the wrong file, that can't be
 * compiled, or whose placeholders differ between the languages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { namedIn } from './message-ids.mjs';

const root = new URL('..', import.meta.url).pathname;
const locales = join(root, 'src/i18n/locales');
const [source, ...others] = ['vi', 'en'];
const problems = [];

function load(language) {
  const texts = new Map();
  for (const file of readdirSync(join(locales, language))) {
    const feature = file.replace(/\.json$/, '');
    const catalogue = JSON.parse(readFileSync(join(locales, language, file), 'utf8'));
    for (const [id, text] of Object.entries(catalogue)) {
      if (!id.startsWith(`${feature}.`)) problems.push(`${language}/${file}: ${id} belongs to another file`);
      if (text.trim() === '') problems.push(`${language}/${file}: ${id} is empty`);
      texts.set(id, text);
    }
  }
  return texts;
}

/** The names of a message's placeholders, also those inside plurals and choices. */
function placeholders(text) {
  const names = new Set();
  const visit = (token) => {
    if (typeof token === 'string') return;
    names.add(token[0]);
    if (token[2] && typeof token[2] === 'object') {
      for (const choice of Object.values(token[2])) if (Array.isArray(choice)) choice.forEach(visit);
    }
  };
  compileMessageOrThrow(text).forEach(visit);
  names.delete('#');
  return names;
}

function code(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.includes('/generated/') && !file.includes('/src/test/'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

const texts = load(source);
const program = code(join(root, 'src'));
const used = namedIn(program);

for (const [id, text] of texts) {
  if (!used(id)) problems.push(`${source}: ${id} is not used`);
  try {
    placeholders(text);
  } catch (error) {
    problems.push(`${source}: ${id} can't be compiled: ${error.message}`);
  }
}
for (const language of others) {
  const translated = load(language);
  for (const [id, text] of texts) {
    const translation = translated.get(id);
    if (translation === undefined) problems.push(`${language}: ${id} is missing`);
    else {
      const allowed = placeholders(text);
      // A translation may need a number that Vietnamese, which has no plural, does not; never an unknown one.
      for (const name of placeholders(translation)) {
        if (!allowed.has(name) && !/plural/.test(translation))
          problems.push(`${language}: ${id} has an unknown {${name}}`);
      }
      for (const name of allowed) {
        if (!placeholders(translation).has(name)) problems.push(`${language}: ${id} lacks {${name}}`);
      }
    }
  }
  for (const id of translated.keys())
    if (!texts.has(id)) problems.push(`${language}: ${id} is not in ${source}`);
}

for (const problem of problems) console.error(problem);
console.log(`${texts.size} texts in ${1 + others.length} languages, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
