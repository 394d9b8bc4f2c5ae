/** Where the runs leave what they counted. */
export const JEST_REPORT = "dist/reports/jest.json";
export const E2E_REPORT = "dist/reports/e2e.json";
export const FAULTS_REPORT = "dist/reports/faults.json";
/** What the tests of faults record, a line each. */
export const FAULTS_TABLE = "dist/reports/faults.jsonl";
