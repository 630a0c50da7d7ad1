// A hundred thousand figures that come in as sheets of two thousand, against PostgreSQL's own COPY.
import { Buffer } from 'node:buffer';
import path from 'node:path';
import { workbook } from '../../frontend/e2e/workbook.mjs';
import { ask } from './database.mjs';
import { median } from './processes.mjs';
import { fill, psql, YEAR } from './reporting-data.mjs';

const SHEETS = 50;
const ROWS = 2_000;
const RUNS = 3;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADS = ['Mã chỉ tiêu', 'Mã địa bàn', 'Số liệu'];

/** Measures them one after the other, as CSV and as workbooks. */
export async function importSheets(bench) {
  fill(YEAR + 1, ROWS, SHEETS);
  const reports = ask(`select string_agg(report.id::text, ',' order by round.name) from report join reporting_round round on round.id = report.round_id
    join plan on plan.id = report.plan_id where plan.year = ${YEAR + 1} and plan.title like 'Kế hoạch đo%'`).split(',');
  const code = ask(`select code from area where id = '${bench.commune}'`);
  const rows = (add) => Array.from({ length: ROWS }, (_, at) => [`B${at + 1}`, code, (at % 90) + add]);
  const csv = (add) => Buffer.from([HEADS, ...rows(add)].map((row) => row.join(';')).join('\n'));
  const half = reports.slice(0, SHEETS / 2);
  for (const [at, report] of half.entries()) {
    const asCsv = at % 2 === 0;
    await take(bench, report, asCsv ? csv(5) : workbook([HEADS, ...rows(5)]), asCsv ? 'text/csv' : XLSX, `warm-${report}`);
  }
  const timed = async (type, body, name) => {
    const { seconds } = await bench.cost(async () => {
      for (const report of half) await take(bench, report, body, type, `${name}-${report}`);
    });
    return (seconds * 100_000) / (half.length * ROWS);
  };
  const byCsv = await timed('text/csv', csv(1), 'csv');
  const byXlsx = await timed(XLSX, workbook([HEADS, ...rows(2)]), 'xlsx');
  const { alone, told } = copy(YEAR + 1);
  bench.report('100 000 figures by COPY', alone, 's');
  bench.report('100 000 figures by COPY, told to the trail as a sheet is', told, 's');
  bench.report('100 000 figures by CSV', byCsv, 's');
  bench.report('100 000 figures by xlsx', byXlsx, 's');
  bench.report('100 000 figures by CSV, as a ratio to COPY', byCsv / median(alone), '×');
  bench.report('100 000 figures by xlsx, as a ratio to COPY', byXlsx / median(alone), '×');
  bench.report('100 000 figures by CSV, as a ratio to COPY with the trail', byCsv / median(told), '×', 1 / 0.4);
  bench.report('100 000 figures by xlsx, as a ratio to COPY with the trail', byXlsx / median(told), '×', 1 / 0.25);
}

async function take(bench, report, body, type, key) {
  await bench.call('commune-officer', 'POST', `/sheets/report-results/${report}`, body, { 'Content-Type': type, 'Idempotency-Key': key });
}

/**
 * Seconds that COPY takes for a hundred thousand figures of that year: into a table like theirs, with its keys and indexes; and into
 * their own, where it does what a sheet does: each is told to the trail, and looked at for the sums.
 */
function copy(year) {
  const plan = `(select id from plan where year = ${year} and title like 'Kế hoạch đo%')`;
  ask(`create table bench_figures (like result including all)`);
  const file = path.resolve(process.env.RUN_DIR, 'bench-figures.copy');
  psql(['-qc', `\\copy (select * from result where plan_id = ${plan}) to '${file}'`]);
  const timed = (clear, table) => {
    const seconds = [];
    for (let run = 0; run < RUNS; run++) {
      ask(`set session_replication_role = replica; ${clear}`, 'postgres');
      const begun = performance.now();
      psql(['-q', '-c', "set giam_ngheo.actor = 'system:bench'; set giam_ngheo.operation = 'bench.copy'", '-c', `\\copy ${table} from '${file}'`]);
      seconds.push((performance.now() - begun) / 1000);
    }
    return seconds;
  };
  const alone = timed('truncate bench_figures', 'bench_figures');
  const told = timed(`delete from result where plan_id = ${plan}`, 'result');
  ask('drop table bench_figures');
  return { alone, told };
}
