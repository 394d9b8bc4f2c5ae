import { RateLimiterMemory } from "rate-limiter-flexible";
import { consume } from "../rate-limits/consume";
import { runtime, settings } from "../runtime";

const WINDOW_SECONDS = 15 * 60;

/**
 * Failures that are forgiven in 15 minutes.
 *
 * A person who mistypes stays below the first; the second stops guessing one account from many places, and is high
 * enough that a stranger does not easily lock its owner out; the third stops trying one password on many accounts,
 * and leaves room for an office behind one address. Joining counts apart: its guesses are at codes, not passwords.
 */
const LIMITS = { accountFromAddress: 10, account: 100, address: 200, joining: 50 } as const;

/** What is counted. */
type AttemptLimit = keyof typeof LIMITS;

/** Counters of this process; Next signs in through another module graph than our own routes. */
export type AttemptLimiters = Record<AttemptLimit, RateLimiterMemory>;

/**
 * Counts an attempt that may turn out to be a guess, before it is looked at: many at once are counted too.
 *
 * @param keys who tries, by what it counts against
 * @returns takes the attempt back, once it has turned out to be none
 * @throws AppError `rate_limited`
 */
export async function countAttempt(keys: Partial<Record<AttemptLimit, string>>): Promise<() => Promise<void>> {
  if (!settings().hasRateLimits) return async () => {};
  const counted = Object.entries(keys) as [AttemptLimit, string][];
  for (const [limit, key] of counted) await consume(limiters()[limit], key);
  return async () => {
    for (const [limit, key] of counted) await limiters()[limit].reward(key, 1);
  };
}

function limiters(): AttemptLimiters {
  return (runtime().attemptLimiters ??= createLimiters());
}

function createLimiters(): AttemptLimiters {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
  return {
    accountFromAddress: limiter(LIMITS.accountFromAddress),
    account: limiter(LIMITS.account),
    address: limiter(LIMITS.address),
    joining: limiter(LIMITS.joining),
  };
}
