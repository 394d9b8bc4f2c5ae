import { MESSAGES_PAGE_DEFAULT } from "@/lib/protocol/limits";
import type { ListMessagesQuery, MessagesPage } from "@/lib/protocol/messages";
import type { Viewer } from "../sessions/viewer";
import { pageEdge } from "./page-edge";
import { readStretch } from "./read-stretch";

/**
 * A stretch of a channel's history, ascending by `seq`; without a position, the newest. [MSG5]
 *
 * @throws AppError `not_found` or `forbidden` as [CH6] has it
 */
export async function listMessages(viewer: Viewer, channelId: number, query: ListMessagesQuery): Promise<MessagesPage> {
  const { limit = MESSAGES_PAGE_DEFAULT, ...position } = query;
  const { side, seq: edge } = pageEdge(position, limit);
  const page = await readStretch(viewer, channelId, { number: "seq", side, edge, limit });
  const { messages, lastSeq } = page;
  // Nothing above an edge: the end of the channel; nothing below it: its beginning.
  const from = messages[0]?.seq ?? (side === "above" ? lastSeq + 1 : 1);
  const to = messages.at(-1)?.seq ?? (side === "above" ? lastSeq : 0);
  return { ...page, hasMoreBefore: from > 1, hasMoreAfter: to < lastSeq };
}
