import { setTimeout as wait } from "node:timers/promises";

/** The page's pause before it tries again, and how much of it is jitter. */
const PAUSE_MS = 4_000;
const JITTER_MS = 2_000;

/** Refusals that people got over, by trying again. */
export class Refusals {
  count = 0;
  /** What the first one said. */
  first: string | null = null;

  /** Tries again after a refusal, as the page does, until it is done or the time is over. */
  async persist(attempt: () => Promise<void>, deadline: number): Promise<void> {
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        this.count += 1;
        this.first ??= error instanceof Error ? error.message : String(error);
      }
      await wait(PAUSE_MS + JITTER_MS * Math.random());
      if (performance.now() > deadline) return;
    }
  }
}
