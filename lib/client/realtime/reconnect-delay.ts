import type { RealtimeSettings } from "@/lib/protocol/realtime";
import { RECONNECT_MAX_DELAY_MS } from "@/lib/protocol/timings";

/** Spreads the return of everyone over two fifths of the pause; more would make the announced 5, 10, 20 s untrue. */
const JITTER = 0.2;

/**
 * The pause before an attempt: the interval, doubled each time, at most 80 s. [CFG1]
 *
 * @param attemptsMade attempts since the last connection, from 0
 * @param random in [0, 1)
 */
export function reconnectDelayMs(settings: RealtimeSettings, attemptsMade: number, random = Math.random()): number {
  const pause = Math.min(settings.reconnectInterval * 2 ** attemptsMade, RECONNECT_MAX_DELAY_MS);
  const jittered = pause * (1 - JITTER + 2 * JITTER * random);
  return Math.round(Math.min(jittered, RECONNECT_MAX_DELAY_MS));
}
