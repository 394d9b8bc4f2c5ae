import type { Envelope, EnvelopeData, EnvelopeType } from "@/lib/protocol/realtime";
import { logger } from "../logger";
import { runtime } from "../runtime";
import type { Bursts } from "./bursts";
import { deliver } from "./deliver";
import { channelRoom, slowRoom } from "./rooms";
import { Telling } from "./telling";

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
  /** Of the rooms, only those hear it who are in this one too. */
  among?: string;
  /** Whoever is behind hears nothing: what is told may be lost, or is owed to them. [RT16] */
  isDroppable?: boolean;
}

let hasWarned = false;

/**
 * Tells rooms one thing, or several about one channel in order, to each socket once; the only place that tells rooms.
 *
 * Call it after the commit, never before. What a channel's room alone is told is gathered, see `Bursts`; anything else
 * goes at once, and what waits for the channel it is about goes before it, so that nobody hears them the other way round.
 * Without a realtime server (plain `next dev`) nobody listens: it does nothing and says so once.
 * @param rooms names from `rooms.ts`, or `everyone`
 * @returns what was told
 */
export function broadcast<Type extends EnvelopeType>(
  rooms: string[] | "everyone",
  told: Told<Type> | Told<Type>[],
  { except = [], among, isDroppable = false }: BroadcastOptions = {},
): Envelope[] {
  const envelopes = [told].flat().map(toEnvelope);
  const { io, bursts } = runtime();
  const [first] = envelopes;
  if (!io || !bursts) {
    if (!hasWarned) logger().warn("no realtime server in this process: nobody is told");
    hasWarned = true;
  } else if (first && rooms.length > 0) {
    const written = envelopes.map((envelope) => ({ envelope, json: JSON.stringify(envelope) }));
    const addressees = { rooms, among, except: isDroppable ? [...except, slowRoom] : except };
    const room = first.channel_id === undefined ? null : channelRoom(first.channel_id);
    const isForAllOfIt = rooms.length === 1 && rooms[0] === room && addressees.except.length === 0 && !among;
    if (room && isForAllOfIt) bursts.tell(room, written);
    else inOrderWith(bursts, room, first.type, () => deliver(io, addressees, new Telling(written)));
  }
  return envelopes;
}

/** @param room of the channel that it is about; null when of none, or of all */
function inOrderWith(bursts: Bursts, room: string | null, type: EnvelopeType, tell: () => void): void {
  if (room && type === "read_updated") {
    // Each message moves its author's marker: it must not come before the message, and may wait as long.
    bursts.follow(room, tell);
    return;
  }
  if (room) bursts.flush(room);
  else bursts.flushAll();
  tell();
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
