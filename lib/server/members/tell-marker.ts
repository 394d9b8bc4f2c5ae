import type { Membership } from "@/lib/protocol/channels";
import { broadcast } from "../realtime/broadcast";
import { userRoom } from "../realtime/rooms";

interface MovedMarker {
  channelId: number;
  userId: number;
  membership: Membership;
}

/** Tells all devices of a person where their marker stands. Markers only move forward, so receivers keep the highest. [MSG8] */
export function tellMarker({ channelId, userId, membership }: MovedMarker): void {
  broadcast([userRoom(userId)], { type: "read_updated", data: membership, channelId, userId });
}
