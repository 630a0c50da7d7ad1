// Tables as Excel sheets: how long 100 000 lines take to leave and 10 000 to be read, and what the API grows by meanwhile.
import { ask } from './database.mjs';
import { send, token } from './http.mjs';
import { api, memory } from './processes.mjs';
import { workbook } from '../../frontend/e2e/workbook.mjs';

const LINES_OUT = 100_000;
const LINES_IN = 10_000;
const RUNS = 3;
const SECONDS_OUT = 1.5;
const SECONDS_IN = 3;
const MOST_GROWTH = 64;
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADS = [
  'Tháng',
  'Mã xã, thị trấn',
  'Chương trình cho vay',
  'Số khoản vay từ đầu năm',
  'Doanh số cho vay từ đầu năm (đồng)',
  'Dư nợ cuối tháng (đồng)',
  'Số hộ còn dư nợ',
];

export async function measureSheets(report) {
  const server = api().pid;
  const base = `${process.env.API_URL}/api/v1`;
  const headersOf = async (user) => ({ Authorization: `Bearer ${await token(user)}` });
  const leader = await headersOf('leader');
  const plan = JSON.parse((await send('GET', `${base}/plans?year=2024`, leader)).body).items[0].id;
  const timed = async (work, wanted) => {
    const begun = performance.now();
    const { status, body } = await work();
    if (status !== wanted) throw new Error(`answered ${status}, not ${wanted}: ${body.slice(0, 300)}`);
    return (performance.now() - begun) / 1000;
  };
  const repeated = async (work) => {
    // The first is for the JVM to compile what it needs.
    for (let run = 0; run < 2; run++) await timed(work, 200);
    const before = memory(server);
    let most = before;
    const watching = setInterval(() => {
      most = Math.max(most, memory(server));
    }, 50);
    const seconds = [];
    for (let run = 0; run < RUNS; run++) seconds.push(await timed(work, 200));
    clearInterval(watching);
    return { seconds, growth: most - before };
  };

  enter(plan);
  try {
    const out = await repeated(() => send('GET', `${base}/sheets/contributions?planId=${plan}`, leader));
    report(`A sheet of ${LINES_OUT} lines leaves within`, out.seconds, 's', SECONDS_OUT);
    report('The API grows by meanwhile', out.growth, 'MB', MOST_GROWTH);
  } finally {
    forget();
  }

  // Most lines tell the same again, each of which is told by its cell: that is more work than a line without a fault.
  const lines = Array.from({ length: LINES_IN }, (_, i) => ['06/2024', '21970', 'Cho vay hộ nghèo', i, 1_000 * i, '1.450.000', i]);
  const sheet = workbook([HEADS, ...lines]);
  const bank = { ...(await headersOf('bank-officer')), 'Content-Type': SHEET };
  const read = await repeated(() => send('POST', `${base}/credit-import/preview?planId=${plan}`, bank, sheet));
  report(`A sheet of ${LINES_IN} lines is read and checked within`, read.seconds, 's', SECONDS_IN);
  report('The API grows by meanwhile', read.growth, 'MB', MOST_GROWTH);
}

/** Straight into the table: entering them one by one is not what is measured. */
function enter(plan) {
  ask('alter table contribution disable trigger user');
  ask(`insert into contribution (id, version, plan_id, agency_id, entry, fund, giver_kind, giver_name, anonymous, dated_on, amount, purpose,
         posted_at, posted_by, posted_by_name, source_provenance)
       select gen_random_uuid(), 0, '${plan}', (select id from agency where code = 'mttq' limit 1), 'RECEIVED', 'FUND_FOR_THE_POOR', 'INDIVIDUAL',
              'Người ủng hộ ' || n, n % 7 = 0, date '2024-01-01' + n % 366, 50000 + n, 'Làm nhà cho hộ nghèo, đợt ' || n % 12,
              now(), 'bench', 'bench', 'SAMPLE'
         from generate_series(1, ${LINES_OUT}) n`);
  ask('analyze contribution');
}

function forget() {
  ask(`delete from contribution where posted_by = 'bench'`);
  ask('alter table contribution enable trigger user');
}
