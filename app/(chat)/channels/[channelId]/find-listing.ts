import type { ChannelListing } from "@/lib/protocol/channels";
import { AppError } from "@/lib/server/app-error";
import { readListing } from "@/lib/server/channels/read-listing";
import { requireVisible } from "@/lib/server/channels/require-visible";
import { database } from "@/lib/server/database/prisma";
import type { Viewer } from "@/lib/server/sessions/viewer";

/** A channel as the viewer sees it; null when they may not, which looks like there being none. [CH6] */
export async function findListing(viewer: Viewer, channelId: number): Promise<ChannelListing | null> {
  try {
    await requireVisible(viewer, channelId, database());
    return await readListing(database(), { userId: viewer.userId, channelId });
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}
