// What reporting is measured on: plans of its own with their reports and figures.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './database.mjs';

/** The communes' committees are known from 2021 on: nobody sees a plan of before their time. */
export const YEAR = 2022;
/** Plans of others by their figures: how many indicators each has. A plan a year there is room for, and no more. */
const FILLER = { 10_000: 64, 100_000: 640, 250_000: 1_600 };

/** Runs psql, as the owner of the schema unless told otherwise. */
export function psql(args, role = 'giam_ngheo_owner') {
  return execFileSync('psql', ['-h', '127.0.0.1', '-p', process.env.DB_PORT, '-U', role, '-X', ...args, 'giam_ngheo'], {
    env: { ...process.env, PGPASSWORD: role },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** A plan of that year, unless a database that is kept has it already. */
export function fill(year, indicators, adhoc = 0) {
  if (Number(ask(`select count(*) from plan where year = ${year} and title like 'Kế hoạch đo%'`)) > 0) return;
  const set = { year, indicators, adhoc };
  const variables = Object.entries(set).flatMap(([name, value]) => ['-v', `${name}=${value}`]);
  psql(['-q', ...variables, '-f', path.join('scripts/bench/reporting.sql')], 'postgres');
}

/** Plans of others, until there are that many figures. */
export async function fillTo(figures) {
  let there = Number(ask('select count(*) from result'));
  for (let year = 2030; figures - there > 0.05 * figures && year < 2100; year++) {
    if (Number(ask(`select count(*) from plan where year = ${year}`)) > 0) continue;
    const missing = figures - there;
    const size = missing > 3_000_000 ? 250_000 : missing > 60_000 ? 100_000 : 10_000;
    fill(year, FILLER[size]);
    there = Number(ask('select count(*) from result'));
  }
  if (figures - there > 0.05 * figures) throw new Error(`there are ${there} figures, not ${figures}`);
  ask('vacuum analyze result, result_rollup');
  // What PostgreSQL tidies by itself would be taken for what the reads cost.
  while (Number(ask("select count(*) from pg_stat_activity where backend_type = 'autovacuum worker'")) > 0) await sleep(1_000);
}
