// PostgreSQL seen directly: what it is asked by the API, and pgbench asking the same.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuOfEndedChildren, cpuOfPostgres } from './processes.mjs';

const CONNECTIONS = 4;
const as = (role) => ['-h', '127.0.0.1', '-p', process.env.DB_PORT, '-U', role];
const password = (role) => ({ ...process.env, PGPASSWORD: role });

/** The one value that the query gives; asked as the owner of the schema. */
export function ask(query, role = 'giam_ngheo_owner') {
  return execFileSync('psql', [...as(role), '-XAtqc', query, 'giam_ngheo'], { env: password(role), encoding: 'utf8' }).trim();
}

function pgbenchProgram() {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  return [...versions.map((version) => `/usr/lib/postgresql/${version}/bin/pgbench`), '/usr/bin/pgbench'].find(existsSync);
}

export const hasPgbench = () => pgbenchProgram() !== undefined;

/** The reads that PostgreSQL gets while the work is done, with their values written in, from its own log. */
export async function queriesOf(work) {
  const log = path.join(process.env.RUN_DIR, 'logs', 'postgres.log');
  const setting = (value) => {
    ask(`alter system set log_statement = '${value}'`, 'postgres');
    ask('select pg_reload_conf()', 'postgres');
  };
  setting('all');
  try {
    await sleep(300);
    const from = statSync(log).size;
    await work();
    await sleep(300);
    return readsIn(readFileSync(log).subarray(from).toString());
  } finally {
    setting('none');
  }
}

/** Statements are told in lines of their own, the rest of a long one after tabs, and then their parameters. */
function readsIn(log) {
  const entries = log.split(/\n(?!\t)/);
  return entries.flatMap((entry, at) => {
    const statement = /LOG: {2}execute [^:]+: ((?:select|with)\s[\s\S]*)$/i.exec(entry)?.[1];
    if (!statement) return [];
    const told = /DETAIL: {2}Parameters: ([\s\S]*)$/i.exec(entries[at + 1] ?? '')?.[1] ?? '';
    const values = new Map([...told.matchAll(/\$(\d+) = ('(?:[^']|'')*'|NULL)/g)].map(([, number, value]) => [number, value]));
    return [statement.replace(/\s+/g, ' ').replace(/\$(\d+)/g, (_, number) => withoutColons(values.get(number) ?? 'NULL'))];
  });
}

/** pgbench takes a word after a colon for a variable of its own, within a text too. */
function withoutColons(value) {
  return value.includes(':') ? `E${value.replaceAll('\\', '\\\\').replaceAll(':', '\\x3a')}` : value;
}

/**
 * CPU seconds of one execution of the queries by pgbench, its own included. In "simple" mode it sends them as text each time;
 * in "prepared" mode they are planned once, as the API's connections do after some uses.
 */
export function pgbench(queries, mode, executions, server) {
  const folder = mkdtempSync(path.join(tmpdir(), 'giam-ngheo-bench-'));
  try {
    const script = path.join(folder, 'queries.sql');
    // In one transaction: what it may see is told to it first, and holds no longer.
    writeFileSync(script, ['begin', ...queries, 'commit'].map((query) => `${query};\n`).join(''));
    const each = Math.ceil(executions / CONNECTIONS);
    const before = cpuOfPostgres(server) + cpuOfEndedChildren();
    execFileSync(
      pgbenchProgram(),
      ['-n', '-M', mode, '-c', String(CONNECTIONS), '-t', String(each), '-f', script, ...as('giam_ngheo_api'), 'giam_ngheo'],
      { env: password('giam_ngheo_api'), stdio: ['ignore', 'ignore', 'inherit'] },
    );
    return (cpuOfPostgres(server) + cpuOfEndedChildren() - before) / (CONNECTIONS * each);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
