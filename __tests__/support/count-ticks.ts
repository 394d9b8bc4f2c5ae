const TICK_MS = 100;

/**
 * A clock that stands still while the process gets no CPU, since an interval does not catch up.
 *
 * @returns reads it, in ms, and stops it
 */
export function countTicks(): () => number {
  let ticks = 0;
  const counting = setInterval(() => (ticks += 1), TICK_MS);
  return () => {
    clearInterval(counting);
    return ticks * TICK_MS;
  };
}
