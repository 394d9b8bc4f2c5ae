import { spawnSync } from "node:child_process";
import path from "node:path";
import { isPostmasterOf, readPostmaster } from "@/lib/server/database/embedded/postmaster";

/** @returns the pid of the PostgreSQL that an app runs in its data folder @throws Error when there is none */
export async function postmasterPid(dataDir: string): Promise<number> {
  const clusterDir = path.join(dataDir, "postgres");
  const postmaster = await readPostmaster(clusterDir);
  if (!postmaster || !(await isPostmasterOf(clusterDir, postmaster.pid))) throw new Error("there is no database");
  return postmaster.pid;
}

/** @returns the pids of those processes that each serve one connection */
export function backendPids(postmaster: number): number[] {
  return childrenOf(postmaster)
    .filter(({ title }) => title.includes("huddle huddle [local]"))
    .map(({ pid }) => pid);
}

/**
 * Stops PostgreSQL and all that it has started, as a machine that hangs.
 *
 * @returns lets it go on
 */
export function hang(postmaster: number): () => void {
  const pids = stopForking(postmaster);
  signalAll(pids, "SIGSTOP");
  return () => signalAll(pids, "SIGCONT");
}

/** Kills PostgreSQL and all that it has started, as a power cut. */
export function killAll(postmaster: number): void {
  signalAll(stopForking(postmaster), "SIGKILL");
}

/**
 * Stops the postmaster, so that no process is added, and none that ends is reaped.
 *
 * @returns the pids of all of them, its own last
 */
function stopForking(postmaster: number): number[] {
  process.kill(postmaster, "SIGSTOP");
  return [...childrenOf(postmaster).map(({ pid }) => pid), postmaster];
}

function signalAll(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) process.kill(pid, signal);
}

function childrenOf(parent: number): { pid: number; title: string }[] {
  const { stdout } = spawnSync("ps", ["-ww", "-o", "pid=,args=", "--ppid", String(parent)], { encoding: "utf8" });
  return [...stdout.matchAll(/^ *(\d+) (.*)$/gm)].map(([, pid, title = ""]) => ({ pid: Number(pid), title }));
}
