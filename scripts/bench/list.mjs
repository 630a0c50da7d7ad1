// The list of sub-projects as a commune's officer sees it, with authentication and scope on, against pgbench running the very
// query that PostgreSQL saw from the API.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { get, many, token } from './http.mjs';
import { api, cpu, cpuOfEndedChildren, cpuOfPostgres, median, postgres } from './processes.mjs';

/** Until the JVM has compiled what the requests need: before that, the compilers take more than the requests. */
const WARM_UP_ROUNDS = 8;
const REQUESTS = 4000;
const RUNS = 3;

export async function measureList(report) {
  const [server, database] = [api().pid, postgres()];
  // A token is good for five minutes: each phase gets a new one.
  const headers = { Authorization: '' };
  const signIn = async () => {
    headers.Authorization = `Bearer ${await token('commune-officer')}`;
  };
  await signIn();
  const base = `${process.env.API_URL}/api/v1`;
  const plan = JSON.parse((await get(`${base}/plans?year=2024`, headers)).body).items[0].id;
  const url = `${base}/sub-projects?planId=${plan}`;
  const expecting = (status, sent) => async () => {
    const answer = await get(url, sent);
    if (answer.status !== status) throw new Error(`the list answered ${answer.status}, not ${status}`);
    return answer;
  };
  const list = expecting(200, headers);
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    await signIn();
    await many(REQUESTS, list);
  }
  const query = pgbenchQuery(plan);

  const [both, ofDatabase, ofPgbench, ofPrepared] = [[], [], [], []];
  for (let run = 0; run < RUNS; run++) {
    await signIn();
    const [apiCpu, databaseCpu] = await measured(server, database, () => many(REQUESTS, list));
    both.push((apiCpu + databaseCpu) / REQUESTS);
    ofDatabase.push(databaseCpu / REQUESTS);
    if (query) {
      ofPgbench.push(pgbench(query, 'simple', database));
      ofPrepared.push(pgbench(query, 'prepared', database));
    }
  }
  report('Sub-project list: CPU a request, API + PostgreSQL', 1000 * median(both), 'ms');
  report('Sub-project list: of it PostgreSQL', 1000 * median(ofDatabase), 'ms');
  if (query) {
    report('The same query by pgbench: CPU of PostgreSQL + pgbench', 1000 * median(ofPgbench), 'ms');
    report('Sub-project list: ratio to pgbench', median(both) / median(ofPgbench), '×', '≤ 3.5');
    report('The same query by pgbench, planned once for all runs', 1000 * median(ofPrepared), 'ms');
    report('Sub-project list: ratio to that', median(both) / median(ofPrepared), '×');
  }

  await signIn();
  const { headers: first } = await list();
  const unchanged = expecting(304, { ...headers, 'If-None-Match': first.etag });
  const [apiCpu, databaseCpu] = await measured(server, database, () => many(REQUESTS, unchanged));
  report('Sub-project list unchanged (304): CPU a request', (1000 * (apiCpu + databaseCpu)) / REQUESTS, 'ms');
}

async function measured(server, database, work) {
  const before = [cpu(server), cpuOfPostgres(database)];
  await work();
  return [cpu(server) - before[0], cpuOfPostgres(database) - before[1]];
}

function pgbenchProgram() {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  return [...versions.map((version) => `/usr/lib/postgresql/${version}/bin/pgbench`), '/usr/bin/pgbench'].find(existsSync);
}

const connection = ['-h', '127.0.0.1', '-p', process.env.DB_PORT, '-U', 'giam_ngheo_api'];
const password = { ...process.env, PGPASSWORD: 'giam_ngheo_api' };

/** What the API last asked PostgreSQL, with the values written in. */
function pgbenchQuery(plan) {
  if (!pgbenchProgram()) {
    console.log('pgbench is not here (Debian: apt-get install postgresql-contrib): the list is measured without its ratio');
    return null;
  }
  const seen = execFileSync(
    'psql',
    [...connection, '-XAtqc', "select query from pg_stat_activity where query like 'select%from sub_project%' limit 1", 'giam_ngheo'],
    { env: password, encoding: 'utf8' },
  );
  // The scope's unit and the plan are what the query is about; the page's length is the only other value.
  const values = [[/\bcode (=|in) \(?$/i, "'xa-phuoc-son'"], [/plan_id=$/i, `'${plan}'`]];
  return seen.trim().replace(/\s+/g, ' ').replace(/\$\d+/g, (_, at, whole) => {
    const before = whole.slice(0, at);
    return values.find(([place]) => place.test(before))?.[1] ?? '21';
  });
}

/**
 * CPU seconds of one execution by pgbench, pgbench's own included. In its own mode ("simple") it sends the query as text each
 * time; "prepared" plans it once, as the API's connections do after some uses.
 */
function pgbench(query, mode, database) {
  const folder = mkdtempSync(path.join(tmpdir(), 'giam-ngheo-bench-'));
  try {
    const script = path.join(folder, 'query.sql');
    writeFileSync(script, `${query};\n`);
    const before = cpuOfPostgres(database) + cpuOfEndedChildren();
    execFileSync(
      pgbenchProgram(),
      ['-n', '-M', mode, '-c', '4', '-t', String(REQUESTS), '-f', script, ...connection, 'giam_ngheo'],
      { env: password, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    return (cpuOfPostgres(database) + cpuOfEndedChildren() - before) / (4 * REQUESTS);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
