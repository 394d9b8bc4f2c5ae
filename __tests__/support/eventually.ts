import { setTimeout as wait } from "node:timers/promises";
import { HANG_MS } from "./hang-ms";

const POLL_MS = 20;

/** Waits until something is so. @throws Error when a look that began after the deadline finds that it is not */
export async function eventually(isSo: () => Promise<boolean>, deadlineMs = HANG_MS): Promise<void> {
  const deadline = performance.now() + deadlineMs;
  for (;;) {
    // Before it looks: what was seen in time may be told late.
    const isLast = performance.now() > deadline;
    if (await isSo()) return;
    if (isLast) throw new Error(`not so after ${deadlineMs} ms: ${isSo}`);
    await wait(POLL_MS);
  }
}
