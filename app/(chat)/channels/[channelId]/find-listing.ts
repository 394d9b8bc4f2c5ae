import type { ChannelListing } from "@/lib/protocol/channels";
import { toAppError } from "@/lib/server/app-error";
import { requireChannel } from "@/lib/server/channels/require-channel";
import type { Viewer } from "@/lib/server/sessions/viewer";

/** A channel as the viewer sees it; null when they may not, which looks like there being none. [CH6] */
export async function findListing(viewer: Viewer, channelId: number): Promise<ChannelListing | null> {
  try {
    return await requireChannel(viewer, channelId);
  } catch (error) {
    if (toAppError(error).code === "not_found") return null;
    throw error;
  }
}
