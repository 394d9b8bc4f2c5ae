import type { Message } from "@/lib/protocol/messages";
import type { Message as MessageRow } from "../database/generated/client";

/** A message's row as the HTTP answer and the push carry it. */
export function toMessage(row: MessageRow): Message {
  return {
    id: Number(row.id),
    channelId: Number(row.channelId),
    seq: Number(row.seq),
    changeSeq: Number(row.changeSeq),
    authorId: Number(row.authorId),
    clientId: row.clientId,
    body: row.body,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
