import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('./src', import.meta.url));

/** Where the first page starts: what runs before any screen, the frame, and the overview. */
const FIRST = [
  'app/main.tsx',
  'routes/__root.tsx',
  'routes/_app.tsx',
  'routes/_app._plan.tsx',
  'routes/_app._plan.index.tsx',
];

/** What is shown to those who have not signed in has no other texts to wait for. */
const FIRST_TEXTS = [...FIRST, 'routes/dang-nhap.tsx'];

/** The table of all routes leads to every screen; a screen is not part of the first page by that. */
const TABLE = join(source, 'app/route-tree.gen.ts');

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const ICONS = /^import\s+\{([^}]+)\}\s+from\s+'lucide-react'/gm;

interface FirstPage {
  /** The files of the program that the first page needs. */
  files: ReadonlySet<string>;
  /** The icons that it shows, as their files are called. */
  icons: ReadonlySet<string>;
}

function fileOf(specifier: string, from: string): string | null {
  if (!/^(?:@\/|\.)/.test(specifier)) return null;
  const path = specifier.startsWith('@/') ? join(source, specifier.slice(2)) : join(dirname(from), specifier);
  return (
    ['', '.ts', '.tsx'].map((end) => path + end).find((file) => /\.tsx?$/.test(file) && existsSync(file)) ??
    null
  );
}

/** Under which names each icon's file is exported: several, as icons have been renamed. */
function iconFiles(): Map<string, string> {
  const index = readFileSync(join(source, '../node_modules/lucide-react/dist/esm/lucide-react.mjs'), 'utf8');
  const files = new Map<string, string>();
  for (const [, names = '', file = ''] of index.matchAll(
    /^export \{([^}]+)\} from '\.\/icons\/(.+)\.mjs';$/gm,
  ))
    for (const [, name = ''] of names.matchAll(/default as (\w+)/g)) files.set(name, file);
  return files;
}

/** The files that are loaded with one: not what it imports when it is asked for, nor types. */
function importsOf(file: string, code: string): string[] {
  return [...code.matchAll(IMPORT)]
    .map(([, specifier = '']) => fileOf(specifier, file))
    .filter((imported) => imported !== null && imported !== TABLE) as string[];
}

function iconsOf(code: string, known: Map<string, string>): string[] {
  return [...code.matchAll(ICONS)]
    .flatMap(([, names = '']) => [...names.matchAll(/(?:^|,)\s*(\w+)/g)])
    .map(([, name = '']) => known.get(name) ?? '')
    .filter((icon) => icon !== '');
}

/** Follows what the sources import, from where the first page starts. */
function follow(roots: readonly string[]): FirstPage {
  const files = new Set(roots.map((root) => join(source, root)));
  const icons = new Set<string>();
  const known = iconFiles();
  // What is added on the way is visited too.
  for (const file of files) {
    const code = readFileSync(file, 'utf8');
    for (const imported of importsOf(file, code)) files.add(imported);
    for (const icon of iconsOf(code, known)) icons.add(icon);
  }
  return { files, icons };
}

/** The program of the first page, as far as it must be there before the overview shows. */
export const firstPage = (): FirstPage => follow(FIRST);

/** The sources of what may be shown while only the first texts are there. */
export const sourcesOfFirstTexts = (): string[] =>
  [...follow(FIRST_TEXTS).files].map((file) => readFileSync(file, 'utf8'));
