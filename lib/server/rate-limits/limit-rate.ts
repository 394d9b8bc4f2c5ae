import { RateLimiterMemory } from "rate-limiter-flexible";
import { runtime, settings } from "../runtime";
import { consume } from "./consume";
import { RATE_LIMIT_SECONDS, type RateLimit } from "./rate-limits";

/** The counters of this process; pages are counted through another module graph than our own routes. */
export type RateLimiters = Record<RateLimit, RateLimiterMemory>;

/**
 * Counts one against a limit, in memory and without asking anybody: a few microseconds.
 *
 * What is forgotten after the window bounds the memory: no more keys than there were requests in it.
 * @param key whose it is: a person's id, or `networkOf` an address
 * @throws AppError `rate_limited` [CFG4]
 */
export async function limitRate(limit: RateLimit, key: string | number): Promise<void> {
  if (settings().hasRateLimits) await consume(limiters()[limit], key);
}

function limiters(): RateLimiters {
  return (runtime().rateLimiters ??= createLimiters());
}

function createLimiters(): RateLimiters {
  const { rateLimits } = settings();
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: RATE_LIMIT_SECONDS });
  return {
    changes: limiter(rateLimits.changes),
    requests: limiter(rateLimits.requests),
    connections: limiter(rateLimits.connections),
    strangers: limiter(rateLimits.strangers),
    address: limiter(rateLimits.address),
    handshakes: limiter(rateLimits.handshakes),
  };
}
