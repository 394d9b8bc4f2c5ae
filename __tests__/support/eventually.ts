import { setTimeout as wait } from "node:timers/promises";

const POLL_MS = 20;

/** Waits until something is so. @throws Error when it is not after the deadline */
export async function eventually(isSo: () => Promise<boolean>, deadlineMs = 5_000): Promise<void> {
  const deadline = performance.now() + deadlineMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`not so after ${deadlineMs} ms: ${isSo}`);
    await wait(POLL_MS);
  }
}
