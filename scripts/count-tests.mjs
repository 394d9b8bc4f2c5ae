/** Adds up what the runs have counted, and says so in one line; a run that left no report has failed. */
import { existsSync, readFileSync } from "node:fs";
import { E2E_REPORT, FAULTS_REPORT, JEST_REPORT } from "./test-reports.mjs";

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null);
const e2e = read(E2E_REPORT);

let passed = e2e ? e2e.stats.expected + e2e.stats.flaky : 0;
let failed = e2e ? e2e.stats.unexpected + e2e.errors.length : 1;
for (const jest of [read(JEST_REPORT), read(FAULTS_REPORT)]) {
  passed += jest?.numPassedTests ?? 0;
  failed += jest ? jest.numFailedTests + jest.numRuntimeErrorTestSuites : 1;
}
/** Checks that are no tests, such as the format. */
const failedRuns = Number(process.argv[2] ?? 0);
console.log(`${passed} passed, ${failed === 0 ? failedRuns : failed} failed`);
