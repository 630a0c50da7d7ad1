// `make bench`: measures the running system on loopback, prints each figure with its goal, and keeps all of it as JSON. Times
// are noise on a shared machine: what counts is CPU per request, and its ratio to pgbench running the very same queries on
// the same data in the same run. Runs within scripts/with-stack, which gives the addresses of a stack of its own.
//
//   SIZE     the data that it runs on (district, province, national; by default the real plan alone)
//   PARTS    what is measured, by default operations,sheets,scripts,browser,start,wall,money,reporting
//   AGAINST  an earlier result to compare with
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureBrowser } from './browser.mjs';
import { figureOf, printFigure, printRatios } from './figures.mjs';
import { machine } from './machine.mjs';
import { measureMoney } from './money.mjs';
import { measureOperations } from './operations.mjs';
import { measureReporting } from './reporting.mjs';
import { measureScripts } from './scripts.mjs';
import { measureSheets } from './sheets.mjs';
import { measureStart } from './start.mjs';
import { measureWall } from './wall.mjs';

// Money fills the database with a ledger of its own, reporting with plans and figures: so they come last.
const PARTS = {
  operations: measureOperations,
  sheets: measureSheets,
  scripts: measureScripts,
  browser: measureBrowser,
  start: measureStart,
  wall: measureWall,
  money: measureMoney,
  reporting: measureReporting,
};
const wanted = (process.env.PARTS || Object.keys(PARTS).join(',')).split(',');
const unknown = wanted.filter((part) => !PARTS[part]);
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}: say ${Object.keys(PARTS).join(', ')}`);
// A result that can't be read is said before the measuring, and not after it.
const before = process.env.AGAINST ? JSON.parse(readFileSync(process.env.AGAINST, 'utf8')) : null;

const figures = [];
const explanations = [];
/** Prints one figure and keeps it: all its runs, or the one value that it has. */
function report(name, values, unit, goal = null) {
  const figure = figureOf(name, values, unit, goal);
  figures.push(figure);
  printFigure(figure);
}

/** Keeps how PostgreSQL comes to what it is asked for. */
function explain(name, plan) {
  explanations.push({ name, plan: plan.split('\n') });
}

const result = { at: new Date().toISOString(), size: process.env.SIZE || 'real plan', parts: wanted, ...machine() };
console.log(`${result.commit}, ${result.size}, ${result.cores} cores, ${result.memoryGB} GB, load ${result.load}\n`);
console.log(`${''.padEnd(66)}${'median'.padStart(8)}${' '.repeat(6)}${'min – max'.padEnd(18)} goal`);
for (const part of wanted) await PARTS[part](report, explain);

mkdirSync('.local/bench', { recursive: true });
const name = [result.at.slice(0, 16).replace(/[T:]/g, '-'), result.commit, result.size].join('-').replaceAll(' ', '-');
const file = path.join('.local/bench', `${name}.json`);
writeFileSync(file, `${JSON.stringify({ ...result, figures, explanations }, null, 2)}\n`);
const missed = figures.filter((figure) => figure.verdict === 'missed');
console.log(`\n${missed.length === 0 ? 'Every goal is reached' : `Missed: ${missed.map((figure) => figure.name).join('; ')}`}.`);
console.log(`All of it: ${file}; compare a later run with it by make bench AGAINST=${file}`);
if (before) printRatios(before, { ...result, figures });
