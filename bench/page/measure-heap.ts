import type { OpenPage } from "./open-browser";

/** @returns bytes of the page's JavaScript that are still held once everything that is not was let go */
export async function measureHeap({ devtools }: OpenPage): Promise<number> {
  await devtools.send("HeapProfiler.enable");
  // What was held weakly goes with the second round.
  for (let round = 0; round < 2; round += 1) await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  await devtools.send("HeapProfiler.disable");
  return usedSize;
}
