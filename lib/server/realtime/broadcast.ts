import { EVENTS } from "@/lib/protocol/events-name";
import type { Envelope, EnvelopeData, EnvelopeType } from "@/lib/protocol/realtime";
import { logger } from "../logger";
import { runtime } from "../runtime";
import { slowRoom } from "./rooms";

/** What there is to tell, before it has a time. */
export interface Told<Type extends EnvelopeType> {
  type: Type;
  data: EnvelopeData[Type];
  channelId?: number;
  userId?: number;
}

interface BroadcastOptions {
  /** Rooms that hear nothing, though they are told too. */
  except?: string[];
  /** Whoever is behind hears nothing: what is told may be lost, or is owed to them. [RT16] */
  isDroppable?: boolean;
}

let hasWarned = false;

/**
 * Tells rooms one thing, or several in order, as one frame to each socket once; the only place that emits to rooms.
 *
 * Call it after the commit, never before. Without a realtime server (plain `next dev`) nobody listens: it does nothing
 * and says so once.
 * @param rooms names from `rooms.ts`, or `everyone`
 * @returns what was told
 */
export function broadcast<Type extends EnvelopeType>(
  rooms: string[] | "everyone",
  told: Told<Type> | Told<Type>[],
  { except = [], isDroppable = false }: BroadcastOptions = {},
): Envelope[] {
  const envelopes = [told].flat().map(toEnvelope);
  const { io } = runtime();
  if (!io) {
    if (!hasWarned) logger().warn("no realtime server in this process: nobody is told");
    hasWarned = true;
  } else if (rooms.length > 0) {
    const to = rooms === "everyone" ? io : io.to(rooms);
    to.except(isDroppable ? [...except, slowRoom] : except).emit(EVENTS, envelopes);
  }
  return envelopes;
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
