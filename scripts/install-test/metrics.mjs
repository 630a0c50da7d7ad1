// The metrics that docs/monitoring asks for, by name.
import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../docs/monitoring/', import.meta.url);

export function metricNames() {
  const texts = readdirSync(folder).filter((name) => /\.(json|yml)$/.test(name)).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const names = texts.flatMap((text) => [...text.matchAll(/\b((?:giam_ngheo|http_server|agroal|jvm|process|system)_[a-z_]+)\b/g)].map(([, name]) => name));
  return [...new Set(names)].sort();
}
