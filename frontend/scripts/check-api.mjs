/** Fails when the committed client is not the one that the contract generates. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const committed = new URL('../src/api/generated', import.meta.url).pathname;
const fresh = mkdtempSync(join(tmpdir(), 'api-'));

function files(folder) {
  const found = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    found.map((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      return [path.slice(folder.length), readFileSync(path, 'utf8')];
    }),
  );
}

try {
  execFileSync('npx', ['openapi-ts'], {
    cwd: new URL('..', import.meta.url).pathname,
    env: { ...process.env, OPENAPI_OUTPUT: fresh },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const before = files(committed);
  const after = files(fresh);
  const paths = new Set([...before.keys(), ...after.keys()]);
  const different = [...paths].filter((path) => before.get(path) !== after.get(path));
  for (const path of different)
    console.error(`src/api/generated${path} differs from the contract: run npm run api`);
  if (different.length === 0) console.log(`the generated client matches the contract (${paths.size} files)`);
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  rmSync(fresh, { recursive: true });
}
