// `make bench`: measures the running system on loopback and prints figures, never a verdict. Times are noise on a shared
// machine: what counts is CPU per request, and its ratio to pgbench running the very same query in the same run.
// Runs within scripts/with-stack, which gives the addresses of a stack of its own.
import { mkdirSync, writeFileSync } from 'node:fs';
import { measureBrowser } from './browser.mjs';
import { measureList } from './list.mjs';
import { measureScripts } from './scripts.mjs';
import { measureStart } from './start.mjs';

const figures = [];
/** Prints one figure and keeps it for the JSON result. */
export function report(name, value, unit, target = '') {
  figures.push({ name, value, unit, target });
  const shown = typeof value === 'number' ? Number(value.toPrecision(3)).toString() : value;
  console.log(`${name.padEnd(62)}${shown.padStart(8)} ${unit.padEnd(4)} ${target}`);
}

await measureList(report);
await measureScripts(report);
await measureBrowser(report);
await measureStart(report);

mkdirSync('.local', { recursive: true });
writeFileSync('.local/bench.json', `${JSON.stringify({ at: new Date().toISOString(), node: process.version, figures }, null, 2)}\n`);
console.log('\nThe same figures as JSON: .local/bench.json');
