import { Turnstile } from "../turnstile";

/** More would bring a person who floods no further, and others behind them in the line of a channel. */
const AT_ONCE = 8;
/** As many messages as their rate limit lets through in one go are written in half of it. */
const PATIENCE_MS = 12_000;

const turnstiles = new Map<number, Turnstile>();

/**
 * Runs a person's changes, a few at once, the rest in the order they came: whoever floods a channel waits for themselves,
 * and others write between. [CFG4]
 *
 * @throws AppError `unavailable`, without having begun, when the changes before took too long
 */
export function inFairShare<Result>(userId: number, task: () => Promise<Result>): Promise<Result> {
  const turnstile = turnstiles.get(userId) ?? new Turnstile(AT_ONCE, PATIENCE_MS);
  turnstiles.set(userId, turnstile);
  return turnstile.pass(task);
}
