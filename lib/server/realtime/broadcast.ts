import { EVENTS } from "@/lib/protocol/events-name";
import type { Envelope, EnvelopeData, EnvelopeType } from "@/lib/protocol/realtime";
import { logger } from "../logger";
import { runtime } from "../runtime";

interface Told<Type extends EnvelopeType> {
  type: Type;
  data: EnvelopeData[Type];
  channelId?: number;
  userId?: number;
  /** Rooms that hear nothing, though they are in `rooms` too. */
  except?: string | string[];
}

let hasWarned = false;

/**
 * Tells rooms one thing, as one envelope to each socket once; the only place that emits.
 *
 * Call it after the commit, never before. Without a realtime server (plain `next dev`) nobody listens: it does nothing
 * and says so once.
 * @param rooms names from `rooms.ts`, or `everyone`
 */
export function broadcast<Type extends EnvelopeType>(rooms: string[] | "everyone", told: Told<Type>): void {
  const { io } = runtime();
  if (!io) {
    if (!hasWarned) logger().warn("no realtime server in this process: nobody is told");
    hasWarned = true;
    return;
  }
  if (rooms.length === 0) return;
  const to = rooms === "everyone" ? io : io.to(rooms);
  (told.except ? to.except(told.except) : to).emit(EVENTS, [toEnvelope(told)]);
}

function toEnvelope<Type extends EnvelopeType>(told: Told<Type>): Envelope {
  return {
    type: told.type,
    data: told.data,
    ...(told.channelId !== undefined && { channel_id: told.channelId }),
    ...(told.userId !== undefined && { user_id: told.userId }),
    timestamp: new Date().toISOString(),
  } as Envelope;
}
