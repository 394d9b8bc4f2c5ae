import type { Message } from "@/lib/protocol/messages";
import { Prisma, type Message as MessageRow } from "../database/generated/client";
import { MESSAGE_COLUMNS } from "./message-columns";
import { takeChangeNumber } from "./take-change-number";
import { toMessage } from "./to-message";

/** What a change makes of a body: another text, or nothing, for ever. */
export type Rewriting = { kind: "edit"; body: string } | { kind: "delete" };

/**
 * Writes a change of a message with the channel's next change number; the channel's row is locked. [MSG3]
 *
 * A deleted body is overwritten here, not hidden: the row keeps nothing of it. [MSG4]
 */
export async function rewriteMessage(
  tx: Prisma.TransactionClient,
  { id, channelId }: Pick<Message, "id" | "channelId">,
  rewriting: Rewriting,
): Promise<Message> {
  const changeSeq = await takeChangeNumber(tx, channelId);
  const content =
    rewriting.kind === "edit"
      ? Prisma.sql`body = ${rewriting.body}, edited_at = clock_timestamp()`
      : Prisma.sql`body = '', deleted_at = clock_timestamp()`;
  const [row] = await tx.$queryRaw<MessageRow[]>`
    UPDATE messages SET ${content}, change_seq = ${changeSeq}::bigint
    WHERE id = ${id}::bigint
    RETURNING ${MESSAGE_COLUMNS}`;
  if (!row) throw new Error("a message is gone though its channel was locked");
  return toMessage(row);
}
