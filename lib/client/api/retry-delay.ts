import type { PlainApiError } from "./api-error";

const FIRST_DELAY_MS = 1_000;
const MAX_DELAY_MS = 30_000;
/** What a server may ask for: an hour is a misunderstanding, and beyond 24 days a timer ends at once. */
const MAX_ASKED_MS = 15 * 60_000;

/**
 * The pause before something that failed is asked for again: 1 s, doubled each time, at most 30 s, and never less than the
 * server asked for. [ERR2] Up to half of it is left out at random, so that those who failed together do not come together.
 *
 * @param failures how often it has failed, from 1
 * @param random in [0, 1)
 */
export function retryDelayMs(
  { retryAfterSeconds = 0 }: Pick<PlainApiError, "retryAfterSeconds">,
  failures: number,
  random = Math.random(),
): number {
  const delay = Math.min(FIRST_DELAY_MS * 2 ** (failures - 1), MAX_DELAY_MS);
  const asked = Math.min(retryAfterSeconds * 1_000, MAX_ASKED_MS);
  return Math.round(asked + delay * (1 - random / 2));
}
