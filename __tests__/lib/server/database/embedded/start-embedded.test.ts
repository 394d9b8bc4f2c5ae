import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { Client, type ClientConfig } from "pg";
import { isPostmasterOf, postmasterFile, readPostmaster } from "@/lib/server/database/embedded/postmaster";
import { startEmbedded } from "@/lib/server/database/embedded/start-embedded";
import { runtime } from "@/lib/server/runtime";
import { testSettings } from "../../../../support/test-settings";

let dataDir: string;
let clusterDir: string;
let apps: ChildProcess[];

beforeEach(async () => {
  // A path as people have them: with a space, and longer than a unix socket's may be.
  const parent = await mkdtemp(path.join(os.tmpdir(), "huddle up "));
  dataDir = path.join(parent, "d".repeat(100));
  clusterDir = path.join(dataDir, "postgres");
  await mkdir(dataDir, { mode: 0o700 });
  apps = [];
});

afterAll(() => {
  delete runtime().settings;
  delete runtime().logger;
});

afterEach(async () => {
  await Promise.all(apps.map((app) => killApp(app, "SIGKILL")));
  const postmaster = await readPostmaster(clusterDir);
  if (postmaster && (await isPostmasterOf(clusterDir, postmaster.pid))) await (await startEmbedded(dataDir)).stop();
  await rm(path.dirname(dataDir), { recursive: true });
});

/** Starts an app in a process of its own, and tells the first line that it says. */
async function startApp(): Promise<{ app: ChildProcess; said: string }> {
  const app = spawn(process.execPath, ["--import", "tsx", "__tests__/support/embedded-app.ts", dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  apps.push(app);
  const [said] = (await once(createInterface(app.stdout!), "line")) as [string];
  return { app, said };
}

async function killApp(app: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const exit = once(app, "exit");
  app.kill(signal);
  await exit;
}

async function ask(connection: ClientConfig, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ ...connection, database: "postgres" });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

it("runs a PostgreSQL that knows every script and forgets nothing", async () => {
  const embedded = await startEmbedded(dataDir);
  const [row] = await ask(
    embedded.connection,
    `SELECT lower('ÄÖÜ') AS lower, current_setting('fsync') AS fsync, current_setting('data_checksums') AS checksums,
            current_setting('server_encoding') AS encoding`,
  );
  expect(row).toEqual({ lower: "äöü", fsync: "on", checksums: "on", encoding: "UTF8" });
  await ask(embedded.connection, "CREATE EXTENSION pg_trgm");
  expect(await ask(embedded.connection, "SELECT cardinality(show_trgm('频道')) > 0 AS ok")).toEqual([{ ok: true }]);
  await embedded.stop();
});

it("is reached on this machine only, and with its password only", async () => {
  const embedded = await startEmbedded(dataDir);
  expect(await ask(embedded.connection, "SHOW listen_addresses")).toEqual([{ listen_addresses: "" }]);
  await expect(ask({ ...embedded.connection, password: "another" }, "SELECT 1")).rejects.toMatchObject({
    code: "28P01",
  });
  expect((await stat(path.join(dataDir, "postgres-password"))).mode & 0o777).toBe(0o600);
  expect((await stat(clusterDir)).mode & 0o777).toBe(0o700);
  await embedded.stop();
});

it("leaves no process and no socket behind when it stops", async () => {
  const { app } = await startApp();
  const { pid, socketDir } = (await readPostmaster(clusterDir))!;
  await killApp(app, "SIGTERM");
  expect(await isPostmasterOf(clusterDir, pid)).toBe(false);
  await expect(readdir(socketDir)).rejects.toMatchObject({ code: "ENOENT" });
});

it("adopts the server that a killed app has left behind, with what is in it", async () => {
  const { app, said } = await startApp();
  await ask(JSON.parse(said) as ClientConfig, "CREATE TABLE kept AS SELECT 42 AS answer");
  const orphan = (await readPostmaster(clusterDir))!;
  await killApp(app, "SIGKILL");
  expect(await isPostmasterOf(clusterDir, orphan.pid)).toBe(true);

  const embedded = await startEmbedded(dataDir);
  expect((await readPostmaster(clusterDir))?.pid).toBe(orphan.pid);
  expect(await ask(embedded.connection, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  await embedded.stop();
  expect(await isPostmasterOf(clusterDir, orphan.pid)).toBe(false);
});

it("is not in the way of Ctrl-C: the server is in a process group of its own", async () => {
  const { app } = await startApp();
  const { pid } = (await readPostmaster(clusterDir))!;
  expect(() => process.kill(-pid, 0)).not.toThrow();
  expect(pid).not.toBe(app.pid);
});

it("refuses a second app on the same folder, and names the process that has it", async () => {
  const { app } = await startApp();
  await expect(startEmbedded(dataDir)).rejects.toMatchObject({
    name: "StartError",
    message: expect.stringContaining(`Process ${app.pid} already runs the app on ${dataDir}`),
  });
});

it("holds the folder again after the server has ended its connection", async () => {
  runtime().settings = testSettings();
  const embedded = await startEmbedded(dataDir);
  const holder = `SELECT pid FROM pg_locks WHERE locktype = 'advisory'`;
  const [before] = await ask(embedded.connection, holder);
  await ask(embedded.connection, `SELECT pg_terminate_backend(pid) FROM (${holder}) AS holder`);
  // Asks until it is, or until the deadline of the test.
  let after = before;
  while (after === undefined || after["pid"] === before!["pid"]) [after] = await ask(embedded.connection, holder);
  const { said } = await startApp();
  expect(said).toContain(`Process ${process.pid} already runs the app`);
  await embedded.stop();
});

it("starts the server again where it was when it is killed, and stops the new one", async () => {
  runtime().settings = testSettings();
  const embedded = await startEmbedded(dataDir);
  await ask(embedded.connection, "CREATE TABLE kept AS SELECT 42 AS answer");
  const { pid } = (await readPostmaster(clusterDir))!;
  process.kill(pid, "SIGKILL");
  let kept: unknown;
  // Asks until it answers, or until the deadline of the test.
  while (!kept) kept = await ask(embedded.connection, "SELECT answer FROM kept").catch(() => null);
  expect(kept).toEqual([{ answer: 42 }]);
  const revived = (await readPostmaster(clusterDir))!;
  expect(revived.pid).not.toBe(pid);
  await embedded.stop();
  expect(await isPostmasterOf(clusterDir, revived.pid)).toBe(false);
});

it("lets one of two through that start at the same time on a new folder", async () => {
  const [one, two] = await Promise.all([startApp(), startApp()]);
  const [winner, loser] = one.said.startsWith("{") ? [one, two] : [two, one];
  expect(winner.said).toContain('"host"');
  expect(loser.said).toContain(`Process ${winner.app.pid} already runs the app`);
});

it("starts where a process number of before has been given to a stranger", async () => {
  await (await startEmbedded(dataDir)).stop();
  await writeFile(postmasterFile(clusterDir), `${process.pid}\n${clusterDir}\n1\n5432\n/tmp\n\n1 1\nready\n`);
  const embedded = await startEmbedded(dataDir);
  expect(await ask(embedded.connection, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await embedded.stop();
});

it("says why it does not start", async () => {
  await (await startEmbedded(dataDir)).stop();
  await writeFile(path.join(clusterDir, "PG_VERSION"), "9\n");
  await expect(startEmbedded(dataDir)).rejects.toMatchObject({
    name: "StartError",
    message: expect.stringMatching(/does not start: .*incompatible.*postgres\.log/),
  });
});
