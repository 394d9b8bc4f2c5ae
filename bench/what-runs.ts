/** What was started and must not outlive the bench: processes and folders, by how each is ended. */
const ends = new Set<() => Promise<void>>();
let isOver = false;

/**
 * Has something ended when the bench ends, however that comes about: at its end, after an error, by a signal, or when a
 * scenario takes too long.
 *
 * @returns what ends it sooner; however often it is called, it is done once
 * @throws Error when the bench is ending already
 */
export function endWithBench(end: () => Promise<void>): () => Promise<void> {
  let ending: Promise<void> | undefined;
  const endOnce = () => (ending ??= end().finally(() => ends.delete(endOnce)));
  ends.add(endOnce);
  if (isOver) throw new Error("the bench is ending");
  return endOnce;
}

/** Ends whatever runs; one that does not end well keeps none of the others. */
export async function endWhatRuns(): Promise<void> {
  while (ends.size > 0) {
    const results = await Promise.allSettled([...ends].map((end) => end()));
    for (const result of results) if (result.status === "rejected") console.warn(result.reason);
  }
}

/** The same for good: nothing starts any more. */
export async function endBench(): Promise<void> {
  isOver = true;
  await endWhatRuns();
}
