// The table of four figures over a district-year of a hundred thousand ledger lines, and what is asked beside it.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { ask } from './database.mjs';
import { many, send, token } from './http.mjs';
import { api, cpu, cpuOfPostgres, postgres } from './processes.mjs';

const LINES = 100_000;
/** Until the JVM has compiled what the requests need; the first read warms up what all of them share. */
const FIRST_WARM_UP_SECONDS = 90;
const WARM_UP_SECONDS = 8;
const RUNS = 3;
const REQUESTS = 600;
const P99_GOAL = 50;

const READS = [
  { name: 'Matrix of a plan', path: ({ plan }) => `/plans/${plan}/funding-matrix?asOf=2024-12-31`, goal: P99_GOAL },
  { name: 'Matrix as of mid-year', path: ({ plan }) => `/plans/${plan}/funding-matrix?asOf=2024-06-30`, goal: P99_GOAL },
  { name: 'Matrix of one agency', path: ({ plan, agency }) => `/plans/${plan}/funding-matrix?agencyId=${agency}`, goal: P99_GOAL },
  { name: 'Counterpart rule', path: ({ plan }) => `/plans/${plan}/counterpart` },
  { name: 'Decisions since a day, first page', path: ({ plan }) => `/plans/${plan}/funding-changes?since=2024-06-30` },
  { name: 'Timeline of a sub-project, first page', path: ({ node }) => `/sub-projects/${node}/funding-timeline` },
];

export async function measureMoney(report) {
  fill();
  const of = {
    plan: ask('select id from plan where year = 2024 and parent_plan_id is null order by id limit 1'),
    agency: ask('select issuing_agency_id from plan where year = 2024 and parent_plan_id is null order by id limit 1'),
    node: ask('select sub_project_id from allocation group by 1 order by count(*) desc limit 1'),
  };
  const [server, database] = [api().pid, postgres()];
  for (const { name, path: pathOf, goal = null } of READS) {
    const address = `${process.env.API_URL}/api/v1${pathOf(of)}`;
    const headers = {};
    const work = async () => {
      const answer = await send('GET', address, headers);
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}: ${answer.body}`);
    };
    headers.Authorization = `Bearer ${await token('finance')}`;
    const enough = performance.now() + 1000 * (name === READS[0].name ? FIRST_WARM_UP_SECONDS : WARM_UP_SECONDS);
    while (performance.now() < enough) await many(40, work);
    const [p50, p99, ofApi, ofDatabase] = [[], [], [], []];
    for (let run = 0; run < RUNS; run++) {
      headers.Authorization = `Bearer ${await token('finance')}`;
      const times = [];
      const before = [cpu(server), cpuOfPostgres(database)];
      await many(REQUESTS, async () => {
        const begun = performance.now();
        await work();
        times.push(performance.now() - begun);
      });
      ofApi.push((1000 * (cpu(server) - before[0])) / REQUESTS);
      ofDatabase.push((1000 * (cpuOfPostgres(database) - before[1])) / REQUESTS);
      times.sort((one, other) => one - other);
      p50.push(times[Math.floor(times.length * 0.5)]);
      p99.push(times[Math.floor(times.length * 0.99)]);
    }
    report(`${name}, ${LINES} lines: CPU of the API`, ofApi, 'ms');
    report(`${name}, ${LINES} lines: CPU of PostgreSQL`, ofDatabase, 'ms');
    report(`${name}, ${LINES} lines: half are answered within`, p50, 'ms');
    report(`${name}, ${LINES} lines: 99 of 100 within`, p99, 'ms', goal);
  }
}

/** The ledger is append-only: it is filled once, and a database that is kept has it already. */
function fill() {
  if (Number(ask('select count(*) from allocation')) >= LINES) return;
  execFileSync(
    'psql',
    ['-h', '127.0.0.1', '-p', process.env.DB_PORT, '-U', 'giam_ngheo_owner', '-Xqtf', path.join('scripts/bench/ledger.sql'), 'giam_ngheo'],
    { env: { ...process.env, PGPASSWORD: 'giam_ngheo_owner' }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
