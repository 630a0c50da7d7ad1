// CPU and memory of processes, from outside: what the operating system itself has counted.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']));

function stat(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').map(Number);
  const seconds = (from) => (fields[from] + fields[from + 1]) / ticksPerSecond;
  return { parent: fields[1], own: seconds(11), ofEndedChildren: seconds(13) };
}

function all() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [{ pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0'), ...stat(pid) }];
      } catch {
        return []; // it ended while we looked
      }
    });
}

/** CPU seconds that the process has used so far. */
export const cpu = (pid) => stat(pid).own;

/** CPU seconds of the programs that this one has run and that have ended. */
export const cpuOfEndedChildren = () => stat(process.pid).ofEndedChildren;

/** CPU seconds of PostgreSQL: the server, its processes, and those of connections that have been closed. */
export function cpuOfPostgres(server) {
  const { own, ofEndedChildren } = stat(server);
  return all()
    .filter((process) => process.parent === server)
    .reduce((sum, process) => sum + process.own, own + ofEndedChildren);
}

/** Resident memory in MB. */
export const memory = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

/** The API of the stack that listens on this port. */
export function api() {
  const port = new URL(process.env.API_URL).port;
  const found = all().find(
    ({ pid, command }) => command.some((word) => word.endsWith('quarkus-run.jar')) && environment(pid).QUARKUS_HTTP_PORT === port,
  );
  return { ...found, environment: environment(found.pid) };
}

/** The PostgreSQL server of the stack. */
export function postgres() {
  return all().find(({ command }) => command.some((word) => word === `port=${process.env.DB_PORT}`)).pid;
}

function environment(pid) {
  return Object.fromEntries(
    readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

export const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
