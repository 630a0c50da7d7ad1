/**
 * Measures, in gzip, what a browser loads: the first page (the overview, with its texts) and what each other
 * screen adds. Reads the build's manifest, so that nothing that is loaded is forgotten.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FIRST_PAGE = 160 * 1024;
const ROUTE = 70 * 1024;

const dist = new URL('../dist', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const sizes = new Map();

function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  return sizes.get(file);
}

/** A chunk with everything that it imports. */
function withImports(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key);
    for (const imported of manifest[key].imports ?? []) withImports(imported, seen);
  }
  return seen;
}

const keyOf = (part) => Object.keys(manifest).filter((key) => key.includes(part));
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const screens = Object.keys(manifest).filter(
  (key) => key.includes('src/routes/') && key.includes('tsr-split'),
);
const frame = screens.filter((key) => /routes\/_app(\._plan)?\.tsx/.test(key));
const overview = screens.filter((key) => key.includes('routes/_app._plan.index.tsx'));
const total = (keys) => [...keys].reduce((sum, key) => sum + size(manifest[key].file), 0);
const union = (keys) => keys.reduce((seen, key) => withImports(key, seen), new Set());

if (!entry || overview.length === 0 || frame.length === 0)
  throw new Error('the manifest has no overview: has the layout of the routes changed?');
const always = union([entry, ...frame, ...keyOf('virtual:texts/vi/first')]);
const firstPage = union([...always, ...overview]);
const rows = [['first page', total(firstPage), FIRST_PAGE]];
for (const key of screens) {
  const own = [...withImports(key)].filter((one) => !always.has(one));
  rows.push([key.replace(/^.*routes\//, '').replace(/\.tsx.*$/, ''), total(own), ROUTE]);
}
let over = 0;
for (const [name, bytes, limit] of rows) {
  if (bytes > limit) over += 1;
  const state = bytes > limit ? 'OVER' : 'ok';
  console.log(
    `${state.padEnd(5)} ${(bytes / 1024).toFixed(1).padStart(7)} KB of ${limit / 1024} KB  ${name}`,
  );
}
process.exit(over === 0 ? 0 : 1);
