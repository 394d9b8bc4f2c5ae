import nextJest from "next/jest.js";

const withNext = nextJest({ dir: import.meta.dirname });
export const shared = {
  moduleNameMapper: { "^@/(.*)$": "<rootDir>/$1" },
  modulePathIgnorePatterns: ["<rootDir>/.next/", "<rootDir>/dist/", "<rootDir>/data/"],
  setupFilesAfterEnv: ["<rootDir>/__tests__/support/fail-on-console-error.ts"],
};

const server = {
  ...shared,
  displayName: "server",
  testEnvironment: "node",
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  testPathIgnorePatterns: ["<rootDir>/__tests__/(lib/client|components|e2e|faults)/"],
  globalSetup: "<rootDir>/__tests__/support/start-postgres.mjs",
  globalTeardown: "<rootDir>/__tests__/support/stop-postgres.mjs",
};

const browser = {
  ...shared,
  displayName: "browser",
  testEnvironment: "<rootDir>/__tests__/support/browser-environment.mjs",
  testMatch: ["<rootDir>/__tests__/(lib/client|components)/**/*.test.{ts,tsx}", "<rootDir>/__tests__/**/*.test.tsx"],
  testPathIgnorePatterns: ["<rootDir>/__tests__/e2e/"],
  setupFilesAfterEnv: [...shared.setupFilesAfterEnv, "<rootDir>/__tests__/support/browser-matchers.ts"],
};

/** Next would leave packages untransformed, and many of ours are ECMAScript modules only. */
export async function project(settings) {
  const config = await withNext(settings)();
  return { ...config, transformIgnorePatterns: ["^.+\\.module\\.(css|sass|scss)$"] };
}

const config = {
  projects: [await project(server), await project(browser)],
  // Whoever waits has a deadline of its own; this one is for a machine that is busy while a database is made.
  testTimeout: 60_000,
};

export default config;
