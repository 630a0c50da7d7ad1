// What is looked at all day, while the figures grow: by itself, right after a report has come in, and with all of it read anew.
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, hasPgbench, queriesOf } from './database.mjs';
import { many } from './http.mjs';
import { median } from './processes.mjs';
import { fillTo, YEAR } from './reporting-data.mjs';

const RUNS = 3;
const READS = 300;
const WARM_UP_READS = 20;
/** After each of which a report comes in or goes out again. */
const READS_BETWEEN_WRITES = 100;
/** Until what a connection that has been closed has cost is counted, in milliseconds. */
const AFTER_A_WRITE = 30;
const DASHBOARD = 'Progress of the district';

export class Reads {
  constructor(bench) {
    this.bench = bench;
    this.turned = bench.reportOf(`${YEAR}-06-14`);
    const [list, report] = [`/results?planId=${bench.plan}&limit=20`, `/report-results/${this.turned}`];
    const [district, ofCommune] = [`/progress?planId=${bench.plan}`, `/progress?planId=${bench.plan}&areaId=${bench.commune}`];
    const day = `&asOf=${YEAR}-12-31`;
    this.all = [
      { name: 'List of figures, first page', path: list },
      { name: 'One report with its figures', path: report },
      { name: DASHBOARD, path: district + day },
      { name: 'Progress of a commune', path: ofCommune + day },
      { name: `${DASHBOARD}, after a report came in`, path: district + day, between: () => this.turnReport() },
      { name: 'Progress of a commune, after a report came in', path: ofCommune + day, between: () => this.turnReport() },
      { name: `${DASHBOARD}, read anew`, path: district + day, between: () => this.forgetAnswers() },
    ];
  }

  /** Each of them once. */
  async each() {
    for (const read of this.all) await this.read(read);
  }

  /** Accepts the report of a commune for a month, with all its figures, or takes that back. */
  async turnReport() {
    await this.write(`update report_section set state = case state when 'ACCEPTED' then 'VERIFIED' else 'ACCEPTED' end
      where report_id = '${this.turned}'`);
  }

  /** Writes to what all answers are made of, so that nothing that is kept is good any more. */
  async forgetAnswers() {
    await this.write(`update area set tile_row = tile_row where id = '${this.bench.commune}'`);
  }

  async write(statement) {
    ask(`set giam_ngheo.actor = 'system:bench'; set giam_ngheo.operation = 'bench.write'; ${statement}`);
    await sleep(AFTER_A_WRITE);
  }

  read({ path: address }) {
    return this.bench.call('leader', 'GET', address);
  }

  /** What one read costs; of those with a write between, without it. */
  async costOfOne(read) {
    if (!read.between) {
      const { api: apiCpu, database } = await this.bench.cost(() => many(READS, () => this.read(read)));
      return { api: apiCpu / READS, database: database / READS };
    }
    const sum = { api: 0, database: 0 };
    for (let at = 0; at < READS_BETWEEN_WRITES; at++) {
      await read.between();
      const one = await this.bench.cost(() => this.read(read));
      sum.api += one.api / READS_BETWEEN_WRITES;
      sum.database += one.database / READS_BETWEEN_WRITES;
    }
    return sum;
  }

  /** What is looked at all day, while ten times as many figures come to be there again and again. */
  async grow(steps) {
    const first = {};
    const last = {};
    for (const figures of steps) {
      await fillTo(figures);
      for (const read of this.all) {
        for (let at = 0; at < WARM_UP_READS; at++) {
          await read.between?.();
          await this.read(read);
        }
        const [ofApi, ofDatabase, both] = [[], [], []];
        for (let run = 0; run < RUNS; run++) {
          const { api: apiCpu, database } = await this.costOfOne(read);
          ofApi.push(apiCpu);
          ofDatabase.push(database);
          both.push(apiCpu + database);
        }
        const { name } = read;
        const among = `${name}, among ${figures} figures`;
        this.bench.report(`${among}: CPU of the API`, ofApi, 'ms');
        this.bench.report(`${among}: CPU of PostgreSQL`, ofDatabase, 'ms', name === DASHBOARD ? 0.7 : null);
        this.bench.report(`${among}: CPU of both`, both, 'ms');
        first[name] ??= median(both);
        last[name] = median(both);
      }
    }
    for (const { name } of this.all) {
      this.bench.report(`${name}: growth from ${steps[0]} to ${steps.at(-1)} figures`, last[name] / first[name], '×', 1.6);
    }
  }

  /** How PostgreSQL comes to what is read: which indexes and partitions. */
  async explain() {
    if (!hasPgbench()) return;
    for (const read of this.all) {
      await (read.between ?? (() => this.forgetAnswers()))();
      const queries = await queriesOf(() => this.read(read));
      for (const query of queries.filter((one) => /\bresult(_rollup)?\b/.test(one))) {
        this.bench.explain(`${read.name}: ${query.slice(0, 120)}…`, ask(`explain (analyze, costs off, timing off, summary off) ${query}`));
      }
    }
  }
}
