import type { RateLimiterMemory } from "rate-limiter-flexible";
import * as z from "zod/mini";
import { AppError } from "../app-error";

const refusal = z.object({ msBeforeNext: z.number() });

/**
 * Takes one from what a key has left.
 *
 * @throws AppError `rate_limited` with the seconds until there is something again
 */
export async function consume(limiter: RateLimiterMemory, key: string | number): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (thrown) {
    // Known by its shape: whichever module graph made the limiter, the other has a class of its own.
    const { success, data } = refusal.safeParse(thrown);
    if (!success) throw thrown;
    throw new AppError("rate_limited", { retryAfterSeconds: Math.ceil(data.msBeforeNext / 1000) });
  }
}
