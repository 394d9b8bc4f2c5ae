import { setTimeout as wait } from "node:timers/promises";
import { isAlive, isPostmasterOf } from "./postmaster";

/** A fast shutdown writes a checkpoint, which takes a slow disk a while; the whole app has 10 s. */
const FAST_SHUTDOWN_MS = 4_500;
const IMMEDIATE_SHUTDOWN_MS = 2_000;

/** Ends a PostgreSQL and waits until it is gone: cleanly if it can, else so that it recovers at its next start. */
export async function stopPostmaster(clusterDir: string, pid: number): Promise<void> {
  if (await endedBy("SIGINT", FAST_SHUTDOWN_MS)) return;
  await endedBy("SIGQUIT", IMMEDIATE_SHUTDOWN_MS);

  async function endedBy(signal: NodeJS.Signals, patienceMs: number): Promise<boolean> {
    const deadline = Date.now() + patienceMs;
    if (isAlive(pid)) process.kill(pid, signal);
    while (Date.now() < deadline) {
      // Its number alone would not do: where nobody reaps orphans it stays taken.
      if (!(await isPostmasterOf(clusterDir, pid))) return true;
      await wait(20);
    }
    return false;
  }
}
