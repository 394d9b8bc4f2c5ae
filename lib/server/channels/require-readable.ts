import { AppError } from "../app-error";
import type { Prisma } from "../database/generated/client";
import type { Viewer } from "../sessions/viewer";
import { requireVisible, type ChannelAccess } from "./require-visible";

/**
 * A channel whose messages the person may read: a public one, or one they are in. [CH6]
 *
 * @throws AppError `not_found`, or `forbidden` for an admin before the door of a private channel
 */
export async function requireReadable(
  viewer: Viewer,
  channelId: number,
  db: Prisma.TransactionClient,
): Promise<ChannelAccess> {
  const channel = await requireVisible(viewer, channelId, db);
  if (channel.isPrivate && channel.lastReadSeq === null) {
    throw new AppError("forbidden", { message: "Join this channel to read its messages." });
  }
  return channel;
}
