import type { Message } from "@/lib/protocol/messages";
import type { Message as MessageRow, Prisma } from "../database/generated/client";
import { MESSAGE_COLUMNS } from "./message-columns";
import { takeNumbers } from "./take-numbers";
import { toMessage } from "./to-message";

interface NewMessage {
  channelId: number;
  authorId: number;
  clientId: string;
  body: string;
}

/**
 * Writes a new message at the end of its channel, whose row is locked and in which this author has no such `clientId`.
 *
 * `createdAt` is the database's clock after the lock, so that times follow the order of `seq` whichever process writes.
 */
export async function appendMessage(
  tx: Prisma.TransactionClient,
  { channelId, authorId, clientId, body }: NewMessage,
): Promise<Message> {
  const { lastSeq, lastChangeSeq } = await takeNumbers(tx, { channelId, messages: 1, changes: 1 });
  const [row] = await tx.$queryRaw<MessageRow[]>`
    INSERT INTO messages (channel_id, seq, change_seq, author_id, client_id, body, created_at)
    VALUES (${channelId}::bigint, ${lastSeq}::bigint, ${lastChangeSeq}::bigint, ${authorId}::bigint, ${clientId}, ${body},
      clock_timestamp())
    RETURNING ${MESSAGE_COLUMNS}`;
  if (!row) throw new Error("an insert has returned no row");
  return toMessage(row);
}
