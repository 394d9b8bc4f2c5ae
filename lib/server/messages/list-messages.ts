import { MESSAGES_PAGE_DEFAULT } from "@/lib/protocol/limits";
import type { ListMessagesQuery, MessagesPage } from "@/lib/protocol/messages";
import { requireReadable } from "../channels/require-readable";
import { inSnapshot } from "../database/in-snapshot";
import type { Viewer } from "../sessions/viewer";
import { pageRange } from "./page-range";
import { toMessage } from "./to-message";

/**
 * A stretch of a channel's history, ascending by `seq`; without a position, the newest. [MSG5]
 *
 * @throws AppError `not_found` or `forbidden` as [CH6] has it
 */
export function listMessages(viewer: Viewer, channelId: number, query: ListMessagesQuery): Promise<MessagesPage> {
  const { limit = MESSAGES_PAGE_DEFAULT, ...position } = query;
  return inSnapshot(async (tx) => {
    const { lastSeq, lastChangeSeq } = await requireReadable(viewer, channelId, tx);
    const { from, to } = pageRange(position, limit, lastSeq);
    const rows = await tx.message.findMany({
      where: { channelId, seq: { gte: from, lte: to } },
      orderBy: { seq: "asc" },
    });
    const messages = rows.map(toMessage);
    return { messages, hasMoreBefore: from > 1, hasMoreAfter: to < lastSeq, lastSeq, lastChangeSeq };
  });
}
