import { AppError } from "../app-error";
import { database } from "../database/prisma";
import type { Prisma } from "../database/generated/client";
import type { Viewer } from "../sessions/viewer";
import { requireVisible, type ChannelAccess } from "./require-visible";

/** A channel and the marker of somebody who is in it. */
export type MemberAccess = ChannelAccess & { lastReadSeq: number };

/**
 * A channel the person is a member of, for writing, markers, typing and `join_channel`. [CH6]
 *
 * @throws AppError `not_found`, or `forbidden` when they see the channel and are not in it
 */
export async function requireMembership(
  viewer: Viewer,
  channelId: number,
  db: Prisma.TransactionClient = database(),
): Promise<MemberAccess> {
  const { lastReadSeq, ...channel } = await requireVisible(viewer, channelId, db);
  if (lastReadSeq === null) throw new AppError("forbidden", { message: "You are not a member of this channel." });
  return { ...channel, lastReadSeq };
}
