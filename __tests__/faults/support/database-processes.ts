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
  // Before the others are looked up, so that it cannot start one more, which alone would go on serving.
  process.kill(postmaster, "SIGSTOP");
  // It comes last: as long as it is stopped, none of the others is gone for good.
  const pids = [...childrenOf(postmaster).map(({ pid }) => pid), postmaster];
  const signalAll = (signal: NodeJS.Signals) => pids.forEach((pid) => process.kill(pid, signal));
  signalAll("SIGSTOP");
  return () => signalAll("SIGCONT");
}

function childrenOf(parent: number): { pid: number; title: string }[] {
  const { stdout } = spawnSync("ps", ["-ww", "-o", "pid=,args=", "--ppid", String(parent)], { encoding: "utf8" });
  return [...stdout.matchAll(/^ *(\d+) (.*)$/gm)].map(([, pid, title = ""]) => ({ pid: Number(pid), title }));
}
