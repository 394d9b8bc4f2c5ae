import type { ChannelListing } from "@/lib/protocol/channels";
import { database } from "../database/prisma";
import type { Viewer } from "../sessions/viewer";
import { readListing } from "./read-listing";
import { requireVisible } from "./require-visible";

/**
 * One channel as the person sees it.
 *
 * @throws AppError `not_found` for a private one they are not in, unless they are an admin. [CH6]
 */
export async function requireChannel(viewer: Viewer, channelId: number): Promise<ChannelListing> {
  await requireVisible(viewer, channelId, database());
  return readListing(database(), { userId: viewer.userId, channelId });
}
