/** Fails when a file that people write has more lines than they can hold in mind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const MOST = 300;
const FOLDERS = ['src', 'e2e', 'scripts'];
const WRITTEN = /\.(tsx?|mjs|css)$/;
const GENERATED = /^src\/api\/generated\/|\.gen\.ts$/;

const root = new URL('..', import.meta.url).pathname;
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && WRITTEN.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name))),
).filter((file) => !GENERATED.test(file));

let over = 0;
for (const file of files) {
  const lines = readFileSync(join(root, file), 'utf8').split('\n').length - 1;
  if (lines > MOST) {
    over += 1;
    console.error(`${file} has ${lines} lines, more than ${MOST}: split it by what its parts are for`);
  }
}
if (over === 0) console.log(`no file is longer than ${MOST} lines (${files.length} files)`);
process.exit(over === 0 ? 0 : 1);
