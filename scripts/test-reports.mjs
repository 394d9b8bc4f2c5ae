/** Where the runs leave what they counted. */
export const JEST_REPORT = "dist/reports/jest.json";
export const E2E_REPORT = "dist/reports/e2e.json";
