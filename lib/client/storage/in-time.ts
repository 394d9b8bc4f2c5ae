/** A tab that does not let go of the storage must not keep the one who leaves or comes. */
const PATIENCE_MS = 3_000;

/** Waits for something that is done to the storage, but not for ever, and not for a browser that refuses its storage. */
export async function inTime(work: Promise<unknown>): Promise<void> {
  const done = work.catch(() => undefined);
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
