const FIRST_PAUSE_MS = 1_000;
/** A message that waits for a server which is down for the night asks twice a minute. */
const MAX_PAUSE_MS = 30_000;
/** What a server may ask for: an hour is a misunderstanding, and beyond 24 days a timer ends at once. */
const MAX_ASKED_MS = 15 * 60_000;
/** Spreads those who were cut off together. */
const JITTER = 0.3;

/**
 * The pause before a message is sent again: a second, doubled each time, at most half a minute, and never shorter than the
 * server asked for. [ERR2]
 *
 * @param attemptsMade attempts that failed since something was sent last, from 1
 * @param random in [0, 1)
 */
export function sendPauseMs(attemptsMade: number, retryAfterSeconds = 0, random = Math.random()): number {
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (attemptsMade - 1), MAX_PAUSE_MS) * (1 - JITTER * random);
  const asked = Math.min(retryAfterSeconds * 1_000, MAX_ASKED_MS) * (1 + JITTER * random);
  return Math.round(Math.max(pause, asked));
}
