import { AppError } from "../app-error";
import type { Prisma } from "../database/generated/client";
import { isAdmin, type Viewer } from "../sessions/viewer";
import { requireVisible, type ChannelAccess } from "./require-visible";

/**
 * A channel the person may rename and describe: its creator, as long as they see it, or an admin. [CH3]
 *
 * @throws AppError `not_found` or `forbidden`
 */
export async function requireManageable(
  viewer: Viewer,
  channelId: number,
  db: Prisma.TransactionClient,
): Promise<ChannelAccess> {
  const channel = await requireVisible(viewer, channelId, db);
  if (channel.createdBy !== viewer.userId && !isAdmin(viewer)) throw new AppError("forbidden");
  return channel;
}
