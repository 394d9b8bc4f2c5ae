/** What nobody notices in a conversation. */
const SMALL_ROOM_MS = 20;
/** What is still at once to somebody among a thousand; five times fewer frames than in 20 ms, each of which goes to all. */
const BIG_ROOM_MS = 100;
const SMALL_ROOM_SOCKETS = 100;
const BIG_ROOM_SOCKETS = 1_000;

/**
 * How long what is told to a channel may wait for more, in milliseconds: the more listen, the more a frame costs, and
 * the less one of them notices.
 *
 * @param sockets that hear it
 */
export function burstWindowMs(sockets: number): number {
  const share = (sockets - SMALL_ROOM_SOCKETS) / (BIG_ROOM_SOCKETS - SMALL_ROOM_SOCKETS);
  return Math.round(SMALL_ROOM_MS + (BIG_ROOM_MS - SMALL_ROOM_MS) * Math.min(Math.max(share, 0), 1));
}
