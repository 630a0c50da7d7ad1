// Prints "PASSED FAILED" of the reports in the given files: Surefire's and Node's XML, Vitest's and Playwright's JSON.
import { readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;

function countXml(text) {
  for (const [suite] of text.matchAll(/<testsuite\b[^>]*>/g)) {
    const number = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
    const broken = number('errors') + number('failures');
    failed += broken;
    passed += number('tests') - broken - number('skipped');
  }
}

function countJson(report) {
  if (report.stats) {
    passed += report.stats.expected + report.stats.flaky;
    failed += report.stats.unexpected;
    // An error outside any test, such as a file that does not compile.
    failed += report.stats.unexpected === 0 ? (report.errors?.length ?? 0) : 0;
  } else {
    passed += report.numPassedTests;
    failed += report.numFailedTests;
  }
}

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.xml')) countXml(text);
  else countJson(JSON.parse(text));
}
console.log(`${passed} ${failed}`);
