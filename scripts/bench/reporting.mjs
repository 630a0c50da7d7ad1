// Reporting: saving a grid, figures from the first keystroke to acceptance, what is looked at all day while the figures grow, a sheet
// against COPY, and what the feed of changes costs. It fills the database with plans of its own.
//
//   MOST_FIGURES  how many figures there are to be in the end: 10000, 100000, 1000000 (the default) or 10000000
import { Buffer } from 'node:buffer';
import { ask } from './database.mjs';
import { many, send, token } from './http.mjs';
import { api, cpu, cpuOfPostgres, median, postgres } from './processes.mjs';
import { fill, YEAR } from './reporting-data.mjs';
import { Reads } from './reporting-reads.mjs';
import { importSheets } from './reporting-sheets.mjs';

const WRITTEN = 60;
/** Thirteen communes tell sixty-four indicators in each of twelve months. */
const INDICATORS = 64;
const STEPS = [10_000, 100_000, 1_000_000, 10_000_000];
const WARM_UP_SECONDS = 25;
const RUNS = 3;
const SAVES = 300;
const ROUNDS = 9;
/** Until the compilers have gone through what a server does that has run since the morning. */
const WARM_UP_ROUNDS = 50;

export async function measureReporting(report, explain) {
  const bench = new Bench(report, explain);
  const most = Number(process.env.MOST_FIGURES || 1_000_000);
  fill(YEAR, INDICATORS);
  await bench.begin();
  await bench.warmUp();
  await bench.saveGrids();
  await bench.accept();
  await bench.reads.grow(STEPS.filter((figures) => figures <= most));
  await bench.reads.explain();
  await importSheets(bench);
}

class Bench {
  constructor(report, explain) {
    this.report = report;
    this.explain = explain;
    this.base = `${process.env.API_URL}/api/v1`;
    this.server = api().pid;
    this.database = postgres();
    this.tokens = {};
  }

  async begin() {
    const plan = ask(`select id from plan where year = ${YEAR} and title like 'Kế hoạch đo%'`);
    const commune = ask("select area_id from agency where code = 'xa-phuoc-son' order by valid_from limit 1");
    this.plan = plan;
    this.commune = commune;
    this.written = this.reportOf(`${YEAR}-12-14`);
    this.reads = new Reads(this);
  }

  reportOf(day) {
    return ask(`select report.id from report join reporting_round round on round.id = report.round_id
      join agency on agency.id = report.agency_id
      where report.plan_id = '${this.plan}' and agency.code = 'xa-phuoc-son' and round.data_to = '${day}'`);
  }

  async headers(user, more = {}) {
    const known = this.tokens[user];
    // A token is good for five minutes.
    if (!known || performance.now() - known.at > 200_000) {
      // Kept before it is there: who asks meanwhile waits for the same one.
      this.tokens[user] = { at: performance.now(), token: token(user) };
    }
    return { Authorization: `Bearer ${await this.tokens[user].token}`, 'X-Requested-With': 'bench', ...more };
  }

  async call(user, method, address, body = null, more = {}) {
    const json = body === null ? {} : { 'Content-Type': 'application/json' };
    const sent = body === null || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const answer = await send(method, `${this.base}${address}`, await this.headers(user, { ...json, ...more }), sent);
    if (answer.status >= 300) throw new Error(`${method} ${address} answered ${answer.status}: ${answer.body.slice(0, 1_000)}`);
    return answer.body === '' ? null : JSON.parse(answer.body);
  }

  /** CPU milliseconds of the API and of PostgreSQL meanwhile, and the time itself. */
  async cost(work) {
    const before = [cpu(this.server), cpuOfPostgres(this.database), performance.now()];
    await work();
    return {
      api: 1000 * (cpu(this.server) - before[0]),
      database: 1000 * (cpuOfPostgres(this.database) - before[1]),
      seconds: (performance.now() - before[2]) / 1000,
    };
  }

  async warmUp() {
    const enough = performance.now() + 1000 * WARM_UP_SECONDS;
    const cells = await this.cells(this.written, WRITTEN);
    while (performance.now() < enough) {
      await this.reads.each();
      await this.save(this.written, cells);
    }
  }

  async cells(report, count) {
    const { rows } = await this.call('commune-officer', 'GET', `/report-results/${report}`);
    return rows.slice(0, count).map(({ resultId, version, value }) => ({ resultId, version, value: value ?? 0 }));
  }

  /** Every cell says something else than before, and is sent in the version that was answered. */
  async save(report, cells) {
    for (const cell of cells) cell.value = (cell.value + 1) % 90;
    const saved = await this.call('commune-officer', 'PUT', `/report-results/${report}`, { cells });
    saved.cells.forEach(({ version, outcome }, at) => {
      if (outcome !== 'SAVED') throw new Error(`a cell was ${outcome}`);
      cells[at].version = version;
    });
  }

  async saveGrids() {
    const cells = await this.cells(this.written, WRITTEN);
    const [p50, p99, ofApi, ofDatabase] = [[], [], [], []];
    for (let run = 0; run < RUNS; run++) {
      const times = [];
      const { api: apiCpu, database } = await this.cost(async () => {
        for (let at = 0; at < SAVES; at++) {
          const begun = performance.now();
          await this.save(this.written, cells);
          times.push(performance.now() - begun);
        }
      });
      times.sort((one, other) => one - other);
      p50.push(times[Math.floor(times.length * 0.5)]);
      p99.push(times[Math.floor(times.length * 0.99)]);
      ofApi.push(apiCpu / SAVES);
      ofDatabase.push(database / SAVES);
    }
    this.report(`A grid of ${WRITTEN} cells is saved: CPU of the API`, ofApi, 'ms');
    this.report(`A grid of ${WRITTEN} cells is saved: CPU of PostgreSQL`, ofDatabase, 'ms');
    this.report(`A grid of ${WRITTEN} cells is saved: half within`, p50, 'ms');
    this.report(`A grid of ${WRITTEN} cells is saved: 99 of 100 within`, p99, 'ms', 100);
  }

  /** Officer and head for each report, the programme manager for all of them: written, asked for, signed, verified, accepted. */
  async accept() {
    const reports = Array.from({ length: 11 }, (_, at) => this.reportOf(`${YEAR}-${String(at + 1).padStart(2, '0')}-14`));
    await this.acceptAll(reports, WARM_UP_ROUNDS);
    const [on, off] = [[], []];
    // By turns: whichever came second would have the warmer server.
    for (let round = 0; round < ROUNDS; round++) {
      on.push(await this.acceptAll(reports));
      ask('alter table report_event disable trigger report_event_told');
      off.push(await this.acceptAll(reports));
      ask('alter table report_event enable trigger report_event_told');
    }
    this.report('1 000 figures written, signed, verified, accepted: takes', on.map(({ seconds }) => seconds), 's', 1);
    this.report('1 000 figures written, signed, verified, accepted: CPU of the API', on.map(({ api }) => api), 'ms');
    this.report('1 000 figures written, signed, verified, accepted: CPU of PostgreSQL', on.map(({ database }) => database), 'ms');
    this.report('The same without telling the feed of changes: takes', off.map(({ seconds }) => seconds), 's');
    this.report('What telling the feed costs, as a ratio of times', median(on.map(({ seconds }) => seconds)) / median(off.map(({ seconds }) => seconds)), '×');
  }

  /** What a thousand figures cost in the last of the rounds. Opening the reports again, and reading them, is not in it. */
  async acceptAll(reports, rounds = 1) {
    let cost = {};
    for (let round = 0; round < rounds; round++) {
      const sections = new Map();
      for (const report of reports) sections.set(report, await this.sectionOf(report));
      const accepted = [...sections.values()].filter(({ state }) => state === 'ACCEPTED');
      if (accepted.length > 0) {
        const opened = await this.step('manager', 'reopen', accepted, 'Đo lại');
        for (const section of opened) sections.set(section.reportId, section);
      }
      const grids = [];
      for (const report of reports) grids.push({ report, cells: await this.cells(report, INDICATORS) });
      let figures = 0;
      const spent = await this.cost(async () => {
        const waiting = [...grids];
        await many(grids.length, async () => {
          const { report, cells } = waiting.pop();
          await this.save(report, cells);
          figures += cells.length;
          // Who begins to write in what was opened again takes it a step on.
          sections.set(report, await this.sectionOf(report));
          for (const [user, step] of [
            ['commune-officer', 'ask-for-signature'],
            ['commune-head', 'submit'],
          ]) {
            const [section] = await this.step(user, step, [sections.get(report)]);
            sections.set(report, section);
          }
        });
        const verified = await this.step('manager', 'verify', [...sections.values()]);
        await this.step('manager', 'accept', verified);
      });
      cost = Object.fromEntries(Object.entries(spent).map(([what, value]) => [what, (value * 1000) / figures]));
    }
    return cost;
  }

  async sectionOf(report) {
    const [section] = (await this.call('manager', 'GET', `/reports/${report}`)).sections;
    return { ...section, reportId: report };
  }

  /** The sections as they stand after the step. */
  async step(user, step, sections, reason = null) {
    const asked = sections.map(({ id, version }) => ({ id, version }));
    const { reports } = await this.call(user, 'POST', `/report-sections/${step}`, { sections: asked, reason });
    return reports.flatMap((report) =>
      report.sections.filter(({ id }) => asked.some((one) => one.id === id)).map((section) => ({ ...section, reportId: report.id })),
    );
  }
}
