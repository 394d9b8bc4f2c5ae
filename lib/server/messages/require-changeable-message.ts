import type { Message } from "@/lib/protocol/messages";
import { AppError } from "../app-error";
import { refuseArchived } from "../channels/refuse-archived";
import type { ChannelAccess } from "../channels/require-visible";
import type { Prisma } from "../database/generated/client";
import { toMessage } from "./to-message";

interface Wanted {
  channel: ChannelAccess;
  messageId: number;
  /** Whether this person may change this message. */
  isAllowed: (message: Message) => boolean;
}

/**
 * A message that can still be changed, in a channel whose row is locked and which the person may read. [MSG4]
 *
 * @throws AppError `not_found` when it is not of this channel, `forbidden`, `conflict` for an archived channel or a tombstone
 */
export async function requireChangeableMessage(
  tx: Prisma.TransactionClient,
  { channel, messageId, isAllowed }: Wanted,
): Promise<Message> {
  const row = await tx.message.findFirst({ where: { id: messageId, channelId: channel.id } });
  if (!row) throw new AppError("not_found");
  const message = toMessage(row);
  if (!isAllowed(message)) throw new AppError("forbidden");
  refuseArchived(channel);
  if (message.deletedAt) throw new AppError("conflict", { message: "This message has been deleted." });
  return message;
}
