import type { PendingMessage, Turn } from "./pending-message";

/** More would make a statement whose first message waits noticeably for its last. */
const BATCH_MAX = 200;

interface Batch {
  batch: Turn[];
  /** What has to wait for its channel's next turn. */
  left: Pick<Turn, "channelId" | "pending">[];
}

/**
 * As much of the turns as one statement takes, each message once: of two that are the same, the second waits and finds the
 * first. [MSG2]
 *
 * Each channel's share is the same, so that one which is flooded does not fill the batch; with more channels than places
 * each has one. What waits keeps its order.
 */
export function takeBatch(turns: Turn[], max = BATCH_MAX): Batch {
  const share = Math.max(1, Math.floor(max / turns.length));
  const parts = turns.map((turn) => ({ ...turn, ...divide(turn.pending, share) }));
  return {
    batch: parts.map(({ channelId, taken, end }) => ({ channelId, pending: taken, end })),
    left: parts.flatMap(({ channelId, left }) => (left.length > 0 ? [{ channelId, pending: left }] : [])),
  };
}

function divide(pending: PendingMessage[], share: number) {
  const taken = new Map<string, PendingMessage>();
  const left: PendingMessage[] = [];
  for (const message of pending) {
    const key = `${message.authorId} ${message.clientId}`;
    if (taken.size < share && !taken.has(key)) taken.set(key, message);
    else left.push(message);
  }
  return { taken: [...taken.values()], left };
}
