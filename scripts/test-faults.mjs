/**
 * `npm run test:faults`: builds the app, breaks it and what it stands on, and shows what was lost and what was doubled;
 * arguments go to Jest. `HUDDLE_FAULT_ROUNDS` (20) makes it shorter.
 */
import "./require-node.mjs";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { printFaults } from "./print-faults.mjs";
import { prepare } from "./prepare.mjs";
import { main, runOrFail } from "./run.mjs";
import { FAULTS_REPORT, FAULTS_TABLE } from "./test-reports.mjs";

await main(async () => {
  await prepare({ build: true });
  await rm(FAULTS_TABLE, { force: true });
  const jest = ["node_modules/jest/bin/jest.js", "--config=__tests__/faults/jest.config.mjs"];
  // One after the other: each file has a server and a database for itself, and times how they recover.
  const options = ["--runInBand", "--json", `--outputFile=${FAULTS_REPORT}`, ...process.argv.slice(2)];
  try {
    await runOrFail(process.execPath, [...jest, ...options], {
      env: { NODE_ENV: "test", HUDDLE_FAULT_TABLE: FAULTS_TABLE },
    });
  } finally {
    if (existsSync(FAULTS_TABLE)) printFaults(await readFile(FAULTS_TABLE, "utf8"));
  }
});
