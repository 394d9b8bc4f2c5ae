const TICK_MS = 5;

/** Looks every 5 ms whether something is so. @returns false when it was not within `patienceMs` */
export function until(isDone: () => boolean, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const isSo = isDone();
      if (!isSo && performance.now() < deadline) return;
      clearInterval(timer);
      resolve(isSo);
    }, TICK_MS);
  });
}
