// Tables as Excel sheets: how long 100 000 lines take to leave and 10 000 to be read, and what the API grows by meanwhile.
import { ask } from './database.mjs';
import { send, token } from './http.mjs';
import { api, memory } from './processes.mjs';
import { workbook } from '../../frontend/e2e/workbook.mjs';

const LINES_OUT = 100_000;
const LINES_IN = 10_000;
const RUNS = 5;
/** Until the JVM has compiled what the work needs: a server runs for weeks. */
const WARM_UP_SECONDS = 25;
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

/** Of a voucher; its number comes before the rest. */
const VOUCHER_HEADS = ['Số chứng từ', 'Ngày chứng từ', 'Đơn vị chi', 'Mã tiểu dự án', 'Nguồn vốn', 'Loại vốn', 'Hình thức', 'Số tiền (đồng)'];
const VOUCHER = ['15/10/2024', 'Phòng LĐ-TB&XH', 'DA2', 'Vốn Trung ương', 'Vốn sự nghiệp', 'Thanh toán', '1.000'];

/** As many as a decision holds. */
const DECISION_LINES = 2_000;
const LINE_HEADS = ['Mã tiểu dự án', 'Nguồn vốn', 'Loại vốn', 'Từ cơ quan', 'Đến cơ quan', 'Số tiền (đồng)'];
const LINE = ['DA2', 'Vốn Trung ương', 'Vốn sự nghiệp', 'Ngoài huyện', 'Phòng LĐ-TB&XH'];

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
  // What it grows by is seen on a server that has done this twice, before lasting work lets its heap grow to what it may have.
  const growth = async (work) => {
    for (let run = 0; run < 2; run++) await timed(work, 200);
    const before = memory(server);
    let most = before;
    const watching = setInterval(() => {
      most = Math.max(most, memory(server));
    }, 50);
    for (let run = 0; run < RUNS; run++) await timed(work, 200);
    clearInterval(watching);
    return most - before;
  };
  const seconds = async (work) => {
    const enough = performance.now() + 1000 * WARM_UP_SECONDS;
    while (performance.now() < enough) await timed(work, 200);
    const taken = [];
    for (let run = 0; run < RUNS; run++) taken.push(await timed(work, 200));
    return taken;
  };

  enter(plan);
  try {
    const out = () => send('GET', `${base}/sheets/contributions?planId=${plan}`, leader);
    report(`The API grows while a sheet of ${LINES_OUT} lines leaves by`, await growth(out), 'MB', MOST_GROWTH);
    report(`A sheet of ${LINES_OUT} lines leaves within`, await seconds(out), 's', SECONDS_OUT);
  } finally {
    forget();
  }

  // Most lines tell the same again, each of which is told by its cell: that is more work than a line without a fault.
  const lines = Array.from({ length: LINES_IN }, (_, i) => ['06/2024', '21970', 'Cho vay hộ nghèo', i, 1_000 * i, '1.450.000', i]);
  const sheet = workbook([HEADS, ...lines]);
  const bank = { ...(await headersOf('bank-officer')), 'Content-Type': SHEET };
  const read = () => send('POST', `${base}/credit-import/preview?planId=${plan}`, bank, sheet);
  report(`The API grows while a sheet of ${LINES_IN} lines is read by`, await growth(read), 'MB', MOST_GROWTH);
  report(`A sheet of ${LINES_IN} lines is read and checked within`, await seconds(read), 's', SECONDS_IN);

  const finance = { ...(await headersOf('finance')), 'Content-Type': SHEET };
  const entered = [];
  for (let run = 0; run < RUNS; run++) {
    // New ones each time: the same again would be refused.
    const vouchers = workbook([VOUCHER_HEADS, ...Array.from({ length: LINES_IN }, (_, i) => [`ĐO-${run}-${i}`, ...VOUCHER])]);
    const headers = { ...finance, 'Idempotency-Key': `bench-${Date.now()}` };
    entered.push(await timed(() => send('POST', `${base}/sheets/disbursements?planId=${plan}`, headers, vouchers), 200));
  }
  report(`A sheet of ${LINES_IN} vouchers is entered within`, entered, 's', SECONDS_IN);

  const decided = workbook([LINE_HEADS, ...Array.from({ length: DECISION_LINES }, (_, i) => [...LINE, String(1_000 + i)])]);
  const taken = [];
  for (let run = 0; run < RUNS; run++) {
    let seconds = 0;
    for (let lines = 0; lines < LINES_IN; lines += DECISION_LINES) {
      const { url, etag } = await draft(`${base}/decisions`, finance, plan, `${run}/${lines}`);
      const headers = { ...finance, 'If-Match': etag, 'Idempotency-Key': `bench-${Date.now()}` };
      seconds += await timed(() => send('POST', `${url}/lines-import`, headers, decided), 200);
    }
    taken.push(seconds);
  }
  report(`Sheets of ${LINES_IN} lines for ${LINES_IN / DECISION_LINES} decisions are taken within`, taken, 's', SECONDS_IN);
}

/** A decision without lines: its address and its tag. */
async function draft(url, caller, planId, number) {
  const decision = { planId, kind: 'INITIAL', authority: 'SUPERIOR', issuingBody: 'UBND tỉnh', number, issuedOn: '2024-06-01' };
  const body = JSON.stringify({ ...decision, summary: 'Đo tốc độ', source: { provenance: 'SAMPLE' } });
  const headers = { ...caller, 'Content-Type': 'application/json', 'Idempotency-Key': `bench-${number}-${Date.now()}` };
  const answer = await send('POST', url, headers, body);
  if (answer.status !== 201) throw new Error(`a draft: ${answer.status}, ${answer.body.slice(0, 300)}`);
  return { url: `${url}/${JSON.parse(answer.body).id}`, etag: answer.headers.etag };
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
