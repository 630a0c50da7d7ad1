// Where and on what it was measured: figures of two machines are not to be compared.
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { ask } from './database.mjs';
import { api } from './processes.mjs';

const output = (program, ...words) => {
  try {
    return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  } catch {
    return null;
  }
};

export function machine() {
  const changed = output('git', 'status', '--porcelain') ? '+' : '';
  const java = api().command[0];
  return {
    commit: (output('git', 'rev-parse', '--short', 'HEAD') ?? 'unknown') + changed,
    cores: os.cpus().length,
    processor: os.cpus()[0]?.model ?? 'unknown',
    memoryGB: Math.round(os.totalmem() / 2 ** 30),
    load: os.loadavg()[0].toFixed(1),
    versions: {
      system: `${os.type()} ${os.release()}`,
      java: output('sh', '-c', `"${java}" -version 2>&1 | sed -n 's/.*version "\\(.*\\)".*/\\1/p'`),
      postgresql: ask('show server_version'),
      node: process.version,
      chromium: output(process.env.CHROMIUM ?? '/usr/bin/chromium', '--version'),
      pgbench: output('pgbench', '--version'),
    },
    rows: Object.fromEntries(
      ['plan', 'area', 'agency', 'sub_project', 'duty', 'indicator', 'target', 'audit_event'].map((table) => [
        table,
        Number(ask(`select count(*) from ${table}`)),
      ]),
    ),
  };
}
