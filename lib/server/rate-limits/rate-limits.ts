/**
 * What is let through in 10 seconds, each a setting `HUDDLE_LIMIT_…`. [CFG4]
 *
 * A short window forgives soon: whoever ran into it waits for seconds. The figures are above what people and their
 * programs do and far below what hurts; ADR 017 says how they were found.
 */
export interface RateLimits {
  /** Changes by one person. */
  changes: number;
  /** Requests of any kind, pages too, by one person. */
  requests: number;
  /** Connections opened by one person. */
  connections: number;
  /** Requests from one address without a sign-in, or with one that is nobody's. */
  strangers: number;
  /** Requests from one address, whoever makes them: a whole office may be behind it. */
  address: number;
  /** Attempts to connect from one address. */
  handshakes: number;
}

/** Counters of this process, by what they limit. */
export type RateLimit = keyof RateLimits;

export const RATE_LIMIT_SECONDS = 10;
