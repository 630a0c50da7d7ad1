// JavaScript that a browser loads: the first page, and what each further route adds; gzip as the web server sends it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = 'frontend/dist';
const size = (file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length / 1024;

export async function measureScripts(report) {
  if (!existsSync(path.join(dist, 'index.html'))) return;
  const page = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file);
  const others = readdirSync(path.join(dist, 'assets'))
    .map((file) => `assets/${file}`)
    .filter((file) => file.endsWith('.js') && !first.includes(file));
  report('First page: JavaScript, gzip', first.map(size).reduce((sum, one) => sum + one, 0), 'KB', 160);
  report('Largest further chunk: JavaScript, gzip', Math.max(0, ...others.map(size)), 'KB', 70);
}
