import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/**
 * Starts one PostgreSQL for the whole run, in a process of its own: it ends with the pipe to this one, so that a killed
 * run leaves nothing behind.
 */
export default async function startPostgres() {
  const child = spawn(process.execPath, ["--import", "tsx", "__tests__/support/postgres-process.ts"], {
    cwd: import.meta.dirname.replace(/\/__tests__\/support$/, ""),
    stdio: ["pipe", "pipe", "inherit"],
  });
  globalThis.testPostgres = child;
  for await (const line of createInterface(child.stdout)) {
    process.env.HUDDLE_TEST_DATABASE = line;
    return;
  }
  throw new Error("the PostgreSQL of the tests did not start");
}
