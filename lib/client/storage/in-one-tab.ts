/**
 * Runs something in one of the tabs that ask for it. Once that one is closed, or crashes, the browser lets in the next.
 *
 * Browsers have locks on https and on localhost only, and a team may reach its machine by its address: there it runs in
 * every tab. What runs here must do no harm when it is done twice, as sending does none. [MSG2]
 * @param signal ends it, or the waiting for it
 */
export function inOneTab(name: string, signal: AbortSignal, work: () => void): void {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (!locks) return work();
  const holding = locks.request(name, { signal }, () => {
    work();
    return new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  });
  holding.catch(() => {
    // It was no longer wanted before its turn came.
  });
}
