import { logger } from "../logger";
import { tellMarker } from "../members/tell-marker";
import { toMembership } from "../members/to-membership";
import { broadcast, type Told } from "../realtime/broadcast";
import { channelRoom } from "../realtime/rooms";
import { endTyping } from "../realtime/typing";
import type { Appended } from "./append-messages";

/**
 * Tells a channel its new messages, in their order, and each author how far their marker has moved. [MSG1], [MSG8]
 *
 * Never throws: what is committed is a success. Whoever was not told sees the hole at the next push, and reads the
 * change log. [MSG6]
 */
export function tellAppended(channelId: number, appended: Appended[]): void {
  const messages = appended.flatMap((result) => (result.outcome === "appended" ? [result.message] : []));
  const last = messages.at(-1);
  if (!last) return;
  try {
    const told = messages.map((data): Told<"message"> => ({ type: "message", data, channelId, userId: data.authorId }));
    for (const { authorId } of messages) endTyping(channelId, authorId);
    broadcast([channelRoom(channelId)], told);
    for (const [userId, lastReadSeq] of new Map(messages.map(({ authorId, seq }) => [authorId, seq]))) {
      tellMarker({ channelId, userId, membership: toMembership({ lastSeq: last.seq, lastReadSeq }) });
    }
  } catch (err) {
    logger().error({ err, channelId }, "messages were committed, and could not be told");
  }
}
