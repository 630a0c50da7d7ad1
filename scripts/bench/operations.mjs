// What people's work asks of the API, with authentication and scope on: CPU per request of the API and of PostgreSQL apart,
// how long an answer takes, and pgbench running the very queries that PostgreSQL saw.
import { hasPgbench, pgbench, queriesOf } from './database.mjs';
import { many, send, token } from './http.mjs';
import { api, cpu, cpuOfPostgres, median, postgres } from './processes.mjs';

/**
 * Until the JVM has compiled what the requests need: before that, the compilers take more than the requests. The first
 * operation warms up what all of them share.
 */
const FIRST_WARM_UP_SECONDS = 40;
const WARM_UP_SECONDS = 4;
const RUNS = 3;
/** One run is that many requests, or fewer where they would take longer than that. */
const REQUESTS = 4000;
const RUN_SECONDS = 5;

/** Each: who asks, for what, and what may be wanted of it: the ratio to pgbench, and the milliseconds of 95 of 100 answers. */
const READS = [
  { name: 'Sub-projects of a plan', user: 'commune-officer', path: ({ plan }) => `/sub-projects?planId=${plan}`, ratio: 3.5 },
  { name: 'A plan with its bases and annexes', user: 'commune-officer', path: ({ plan }) => `/plans/${plan}` },
  { name: 'Indicators of a plan', user: 'commune-officer', path: ({ plan }) => `/indicators?planId=${plan}&limit=100` },
  { name: 'Targets of a plan', user: 'commune-officer', path: ({ plan }) => `/targets?planId=${plan}&limit=100` },
  { name: 'Sums of money of a plan', user: 'commune-officer', path: ({ plan }) => `/stated-funding/summary?planId=${plan}` },
  { name: 'Search in a plan', user: 'commune-officer', path: ({ plan }) => `/search?planId=${plan}&q=phuoc%20son` },
  { name: 'All plans, first page', user: 'manager', path: () => '/plans?sort=-year' },
  { name: 'All agencies, a full page', user: 'manager', path: () => '/agencies?limit=100' },
  { name: 'All areas found by a word', user: 'manager', path: () => '/areas?search=phuoc' },
  { name: 'All sub-projects found by words', user: 'manager', path: () => '/sub-projects?search=viec%20lam' },
  { name: 'All targets, first page', user: 'manager', path: () => '/targets' },
];
const P95_GOAL = 300;

export async function measureOperations(report) {
  const [server, database] = [api().pid, postgres()];
  const base = `${process.env.API_URL}/api/v1`;
  const headers = {};
  // A token is good for five minutes: each phase gets a new one.
  const signIn = async (user) => {
    headers.Authorization = `Bearer ${await token(user)}`;
  };
  const asking = (address, status = 200, more = {}) => async () => {
    const answer = await send('GET', address, { ...headers, ...more });
    if (answer.status !== status) throw new Error(`${address} answered ${answer.status}, not ${status}: ${answer.body}`);
    return answer;
  };
  const cost = async (requests, work) => {
    const before = [cpu(server), cpuOfPostgres(database)];
    await many(requests, work);
    return [cpu(server) - before[0], cpuOfPostgres(database) - before[1]].map((seconds) => (1000 * seconds) / requests);
  };
  const measured = async (name, requests, work, begin) => {
    const figures = { api: [], database: [], p50: [], p95: [] };
    for (let run = 0; run < RUNS; run++) {
      await begin();
      const times = [];
      const [apiCpu, databaseCpu] = await cost(requests, async (worker) => {
        const begun = performance.now();
        await work(worker);
        times.push(performance.now() - begun);
      });
      times.sort((one, other) => one - other);
      figures.api.push(apiCpu);
      figures.database.push(databaseCpu);
      figures.p50.push(times[Math.floor(times.length * 0.5)]);
      figures.p95.push(times[Math.floor(times.length * 0.95)]);
    }
    report(`${name}: CPU of the API`, figures.api, 'ms');
    report(`${name}: CPU of PostgreSQL`, figures.database, 'ms');
    report(`${name}: half are answered within`, figures.p50, 'ms');
    report(`${name}: 95 of 100 within`, figures.p95, 'ms', P95_GOAL);
    return figures;
  };

  await signIn('commune-officer');
  const plan = JSON.parse((await asking(`${base}/plans?year=2024`)()).body).items[0].id;
  if (!hasPgbench()) console.log('pgbench is not here (Debian: apt-get install postgresql-contrib): no ratios to it');

  for (const { name, user, path, ratio = null } of READS) {
    const ask = asking(`${base}${path({ plan })}`);
    await signIn(user);
    const requests = await bounded(ask);
    const enough = performance.now() + 1000 * (name === READS[0].name ? FIRST_WARM_UP_SECONDS : WARM_UP_SECONDS);
    while (performance.now() < enough) await many(Math.min(requests, 400), ask);
    await signIn(user);
    const queries = hasPgbench() ? await queriesOf(ask) : [];
    const figures = await measured(name, requests, ask, () => signIn(user));
    if (queries.length > 0) {
      const both = figures.api.map((api, run) => api + figures.database[run]);
      const [simple, prepared] = ['simple', 'prepared'].map((mode) =>
        Array.from({ length: RUNS }, () => 1000 * pgbench(queries, mode, requests, database)),
      );
      report(`${name}: pgbench, simple (planned each time), ${queries.length} queries`, simple, 'ms');
      report(`${name}: pgbench, prepared (planned once), ${queries.length} queries`, prepared, 'ms');
      report(`${name}: ratio to pgbench, simple`, median(both) / median(simple), '×', ratio);
      report(`${name}: ratio to pgbench, prepared`, median(both) / median(prepared), '×');
    }
  }

  await signIn('commune-officer');
  const list = `${base}/sub-projects?planId=${plan}`;
  const { etag } = (await asking(list)()).headers;
  const unchanged = await Promise.all([cost(REQUESTS, asking(list, 304, { 'If-None-Match': etag }))]);
  report('Sub-projects of a plan, unchanged (304): CPU of API + PostgreSQL', unchanged[0][0] + unchanged[0][1], 'ms');

  await signIn('manager');
  await measured('Change a target', REQUESTS / 4, await changes(base, headers, plan), () => signIn('manager'));
}

/** As many requests as a run has time for. */
async function bounded(ask) {
  const tries = 20;
  await many(tries, ask);
  const begun = performance.now();
  await many(tries, ask);
  const each = (performance.now() - begun) / tries / 1000;
  return Math.max(tries, Math.min(REQUESTS, 4 * Math.floor(RUN_SECONDS / each / 4)));
}

/** Each connection changes a target of its own, always from the version that it has last seen. */
async function changes(base, headers, plan) {
  const answer = await send('GET', `${base}/targets?planId=${plan}&limit=100`, headers);
  const sample = JSON.parse(answer.body).items.filter((target) => target.source.provenance === 'SAMPLE' && target.value !== null);
  const mine = sample.map(({ id, planId, indicatorId, areaId, value, words, source, version }) => ({
    id,
    version,
    body: { planId, indicatorId, areaId, value, words, source },
  }));
  return async (worker) => {
    const target = mine[worker];
    target.body.value += target.version % 2 === 0 ? 1 : -1;
    const { status, body, headers: told } = await send(
      'PUT',
      `${base}/targets/${target.id}`,
      { ...headers, 'If-Match': `"${target.version}"`, 'Content-Type': 'application/json', 'X-Requested-With': 'bench' },
      JSON.stringify(target.body),
    );
    if (status !== 200) throw new Error(`the change answered ${status}: ${body}`);
    target.version = Number(told.etag.replaceAll('"', ''));
  };
}
