/** Adds up what the runs have counted, and says so in one line; a run that left no report has failed. */
import { existsSync, readFileSync } from "node:fs";
import { E2E_REPORT, JEST_REPORT } from "./test-reports.mjs";

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null);
const jest = read(JEST_REPORT);
const e2e = read(E2E_REPORT);

const passed = (jest?.numPassedTests ?? 0) + (e2e ? e2e.stats.expected + e2e.stats.flaky : 0);
const failed =
  (jest ? jest.numFailedTests + jest.numRuntimeErrorTestSuites : 1) +
  (e2e ? e2e.stats.unexpected + e2e.errors.length : 1);
/** Checks that are no tests, such as the format. */
const failedRuns = Number(process.argv[2] ?? 0);
console.log(`${passed} passed, ${failed === 0 ? failedRuns : failed} failed`);
