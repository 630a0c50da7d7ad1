// What the second wall costs: the same requests with and without row-level security, in turns, in one run. Between the turns the
// owner of the schema takes it away from every table, and puts it back.
import { ask, pgbench } from './database.mjs';
import { many, send, token } from './http.mjs';
import { api, cpu, cpuOfPostgres, median, postgres } from './processes.mjs';

const REQUESTS = 800;
const WARM_UP_SECONDS = 30;
const TURNS = 5;
const READS = [
  { name: 'Sub-projects of a plan', path: (plan) => `/sub-projects?planId=${plan}` },
  { name: 'Targets of a plan', path: (plan) => `/targets?planId=${plan}&limit=100` },
  { name: 'Reports of a plan', path: (plan) => `/reports?planId=${plan}&limit=50` },
  { name: 'Payments of a plan', path: (plan) => `/disbursements?planId=${plan}&limit=50` },
  { name: 'Obstacles of a plan', path: (plan) => `/obstacles?planId=${plan}` },
  { name: 'Sums of stated money of a plan', path: (plan) => `/stated-funding/summary?planId=${plan}` },
];
const USERS = ['commune-officer', 'manager'];
/** The milliseconds of CPU that scope and permission may take of a request. */
const GOAL = 0.2;

/** Puts up the wall, or takes it away. */
function wall(stands) {
  ask(`do $$ declare t regclass; begin for t in select distinct polrelid::regclass from pg_policy loop
    execute format('alter table %s ${stands ? 'enable' : 'disable'} row level security', t); end loop; end $$`);
}

export async function measureWall(report) {
  const [server, database] = [api().pid, postgres()];
  const base = `${process.env.API_URL}/api/v1`;
  const headers = {};
  const asking = (address) => async () => {
    const answer = await send('GET', address, headers);
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}: ${answer.body}`);
    return answer;
  };
  const signIn = async (user) => {
    headers.Authorization = `Bearer ${await token(user)}`;
  };
  const cost = async (requests, work) => {
    const before = cpu(server) + cpuOfPostgres(database);
    await many(requests, work);
    return (1000 * (cpu(server) + cpuOfPostgres(database) - before)) / requests;
  };

  await signIn('commune-officer');
  const plan = JSON.parse((await asking(`${base}/plans?year=2024`)()).body).items.find(({ parentPlanId }) => !parentPlanId).id;
  const until = performance.now() + 1000 * WARM_UP_SECONDS;
  while (performance.now() < until) for (const { path } of READS) await many(100, asking(base + path(plan)));
  try {
    for (const user of USERS) {
      for (const { name, path } of READS) {
        const read = asking(base + path(plan));
        const costs = { true: [], false: [] };
        for (let turn = 0; turn < TURNS; turn++) {
          for (const stands of turn % 2 === 0 ? [true, false] : [false, true]) {
            await signIn(user);
            wall(stands);
            // Every connection plans anew.
            await many(100, read);
            costs[stands].push(await cost(REQUESTS, read));
          }
        }
        report(`${name}, ${user}: with the wall`, costs.true, 'ms');
        report(`${name}, ${user}: without`, costs.false, 'ms');
        report(`${name}, ${user}: ratio`, median(costs.true) / median(costs.false), '×');
      }
    }
  } finally {
    wall(true);
  }

  const limits = {
    'a commune': "select limit_sight('u', 'u', '{xa-phuoc-son}', '{xa-phuoc-son}', false, false, false, false)",
    'who sees all': "select limit_sight('u', 'u', '{}', '{}', true, true, true, true)",
  };
  for (const [who, limit] of Object.entries(limits)) {
    const [alone, with_] = [[], [limit]].map((queries) =>
      Array.from({ length: 3 }, () => 1000 * pgbench(['select 1', ...queries], 'prepared', 4000, database)),
    );
    report(`Telling a transaction what ${who} may see`, median(with_) - median(alone), 'ms');
  }
  // Verifying the token, making the scope and its permissions, and the way there and back: more than what is asked for.
  await signIn('commune-officer');
  const account = asking(`${base}/me`);
  await many(REQUESTS, account);
  const known = Array.from({ length: 3 }, () => 0);
  for (let run = 0; run < known.length; run++) known[run] = await cost(4 * REQUESTS, account);
  report('A request that tells only who is asking', known, 'ms', GOAL);
}
