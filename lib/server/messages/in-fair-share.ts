/** More would bring a person who floods no further, and others behind them in the line of a channel. */
const AT_ONCE = 8;

interface Share {
  running: number;
  waiting: (() => void)[];
}

const shares = new Map<number, Share>();

/**
 * Runs a person's changes, a few at once, the rest in the order they came: whoever floods a channel waits for themselves,
 * and others write between. What one person can leave waiting is bounded by their rate limit. [CFG4]
 */
export async function inFairShare<Result>(userId: number, task: () => Promise<Result>): Promise<Result> {
  const share = shares.get(userId) ?? { running: 0, waiting: [] };
  shares.set(userId, share);
  if (share.running < AT_ONCE) share.running += 1;
  // Whoever ends hands its place over, so that nobody who comes later slips in.
  else await new Promise<void>((resolve) => share.waiting.push(resolve));
  try {
    return await task();
  } finally {
    leave(userId, share);
  }
}

function leave(userId: number, share: Share): void {
  const next = share.waiting.shift();
  if (next) return next();
  share.running -= 1;
  if (share.running === 0) shares.delete(userId);
}
