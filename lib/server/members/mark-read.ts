import type { MarkReadInput, Membership } from "@/lib/protocol/channels";
import { requireMembership } from "../channels/require-membership";
import { database } from "../database/prisma";
import type { Viewer } from "../sessions/viewer";
import { moveMarker } from "./move-marker";
import { tellMarker } from "./tell-marker";
import { toMembership } from "./to-membership";

/**
 * Moves my marker forward and tells my devices; one that would move back stays, and nothing is told. [MSG8]
 *
 * It does not wait for the channel's turn: a marker is nobody else's, and a busy channel has as many as readers. An
 * archived channel can still be read to its end.
 */
export async function markRead(viewer: Viewer, channelId: number, { seq }: MarkReadInput): Promise<Membership> {
  const { userId } = viewer;
  const moved = await moveMarker(database(), { channelId, userId, seq });
  // Asked afterwards and only then: whoever is no member has no marker to move, and a second device may have moved it.
  if (!moved) return toMembership(await requireMembership(viewer, channelId));
  tellMarker({ channelId, userId, membership: moved });
  return moved;
}
