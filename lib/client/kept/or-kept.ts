/** A server that takes longer is waited for with something to look at. */
export const PATIENCE_MS = 500;

/**
 * Waits for the server, and brings in what this device kept when it is late or does not answer.
 *
 * Not sooner: what was kept would be in view for a moment, and then be replaced.
 *
 * @throws what the request threw, after what was kept is in
 */
export async function orKept<T>(answer: Promise<T>, restore: () => Promise<void> | undefined): Promise<T> {
  const timer = setTimeout(() => void restore(), PATIENCE_MS);
  try {
    return await answer;
  } catch (thrown) {
    await restore();
    throw thrown;
  } finally {
    clearTimeout(timer);
  }
}
