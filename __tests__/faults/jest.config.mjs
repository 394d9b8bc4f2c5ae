import path from "node:path";
import { project, shared } from "../../jest.config.mjs";

/** Run by `npm run test:faults`, which builds what these tests break; each of them starts the real server. */
const faults = await project({
  ...shared,
  rootDir: path.dirname(path.dirname(import.meta.dirname)),
  testEnvironment: "node",
  testMatch: ["<rootDir>/__tests__/faults/**/*.test.ts"],
});

const config = { ...faults, testTimeout: 60_000 };

export default config;
