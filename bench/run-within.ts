import type { Report } from "./scenarios/scenario";
import { endWhatRuns } from "./what-runs";

const MAX_SECONDS = 180;

/** Runs a scenario for three minutes at most, and leaves nothing running, whatever comes of it. */
export async function runWithin(run: () => Promise<Report>, maxSeconds = MAX_SECONDS): Promise<Report> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`it was ended after ${maxSeconds} s`)), maxSeconds * 1000);
  });
  try {
    return await Promise.race([run(), limit]);
  } catch (error) {
    const figure = error instanceof Error ? error.message : String(error);
    return { rows: [], bars: [{ what: "runs to its end", figure, isReached: false, kind: "correctness" }], notes: [] };
  } finally {
    clearTimeout(timer);
    await endWhatRuns();
  }
}
