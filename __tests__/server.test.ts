import { spawn } from "node:child_process";
import { once } from "node:events";

/** Runs the real server, which is expected to give up. */
async function runServer(env: Record<string, string>): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));
  const [exitCode] = (await once(child, "close")) as [number];
  return { exitCode, stdout, stderr };
}

it("names every wrong setting at once, without a stack, and exits with 1", async () => {
  const run = await runServer({ PORT: "none", HUDDLE_RATE_LIMITS: "maybe", HUDDLE_DATA_DIR: "/dev/null/data" });
  expect(run).toEqual({
    exitCode: 1,
    stdout: "",
    stderr: [
      "These settings are wrong:",
      '  PORT must be a whole number from 0 to 65535, and is "none"',
      '  HUDDLE_RATE_LIMITS must be one of on, off, and is "maybe"',
      "",
    ].join("\n"),
  });
});

it("says in one sentence that the data folder cannot be written, and exits with 1", async () => {
  const { exitCode, stderr } = await runServer({ HUDDLE_DATA_DIR: "/dev/null/data" });
  expect(stderr).toMatch(
    /^The data folder \/dev\/null\/data cannot be written \(.*\); set HUDDLE_DATA_DIR to one that can\.\n$/,
  );
  expect(exitCode).toBe(1);
});
