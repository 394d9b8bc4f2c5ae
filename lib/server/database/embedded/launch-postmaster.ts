import { spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { StartError } from "../../start-error";
import { readPostmaster, type Postmaster } from "./postmaster";
import { commandAs, type RunAs } from "./run-as";

interface Launch {
  clusterDir: string;
  socketDir: string;
  logPath: string;
  postgres: string;
  runAs: RunAs;
}

/** Reachable by this machine only, and small: about 15 MB when nobody talks. */
const SETTINGS = [
  "listen_addresses=",
  "unix_socket_permissions=0700",
  "shared_buffers=16MB",
  // What is read is mostly in memory. By default PostgreSQL reckons with a spinning disk, and would rather read a whole table.
  "random_page_cost=1.1",
  "io_method=sync",
  "wal_level=minimal",
  "max_wal_senders=0",
  "max_logical_replication_workers=0",
  "password_encryption=scram-sha-256",
  "timezone=UTC",
  "log_timezone=UTC",
  "log_checkpoints=off",
];
/** The name of the socket; nothing listens on the port. */
const PORT = 5432;
/** Recovery after a power cut reads the whole log again; before that a slow disk is likelier than a server that hangs. */
const READY_TIMEOUT_MS = 120_000;
const POLL_MS = 20;

/**
 * Starts PostgreSQL in a process group of its own, so that Ctrl-C does not take it away before the last request is
 * answered, and waits until it is ready.
 *
 * @throws StartError with the last complaint of its log
 */
export async function launchPostmaster(launch: Launch): Promise<Postmaster> {
  const log = await open(launch.logPath, "a", 0o600);
  const logStart = (await log.stat()).size;
  const { file, args, options } = commandAs(launch.runAs, launch.postgres, [
    "-D",
    launch.clusterDir,
    "-k",
    launch.socketDir,
    "-p",
    String(PORT),
    ...SETTINGS.flatMap((setting) => ["-c", setting]),
  ]);
  // A file and not a pipe: with us gone, writing to a pipe would end it.
  const child = spawn(file, args, { ...options, detached: true, stdio: ["ignore", log.fd, log.fd] });
  let hasEnded = false;
  child.once("error", () => (hasEnded = true)).once("exit", () => (hasEnded = true));
  child.unref();
  await log.close();
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (!hasEnded && Date.now() < deadline) {
    // The pid is the child's own: `unshare` becomes the program it was given.
    const postmaster = await readPostmaster(launch.clusterDir);
    if (postmaster?.pid === child.pid && postmaster?.status === "ready") return postmaster;
    await wait(POLL_MS);
  }
  child.kill("SIGINT");
  throw new StartError(`The embedded PostgreSQL does not start: ${await lastComplaint(launch.logPath, logStart)}`);
}

async function lastComplaint(logPath: string, from: number): Promise<string> {
  const log = (await readFile(logPath)).subarray(from).toString("utf8");
  const complaints = log.split("\n").filter((line) => /FATAL|PANIC|error/i.test(line));
  return `${complaints.at(-1)?.trim() ?? "it gave no reason"} (its log is ${logPath})`;
}
