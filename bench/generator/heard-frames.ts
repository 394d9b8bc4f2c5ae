import * as z from "zod";

/** A message as a frame tells it. */
export interface HeardMessage {
  channelId: number;
  seq: number;
  clientId: string;
}

/** What of a frame is looked at. */
export interface HeardFrame {
  messages: HeardMessage[];
  /** Ids of the people who came. */
  online: number[];
}

const frameSchema = z.tuple([
  z.literal("events"),
  z.array(
    z.object({
      type: z.string(),
      user_id: z.number().optional(),
      data: z.object({ channelId: z.number().optional(), seq: z.number().optional(), clientId: z.string().optional() }),
    }),
  ),
]);

interface KnownFrame extends HeardFrame {
  bytes: Buffer;
}

/** Frames that are remembered; the members of a channel hear the same one within a second or so. */
const REMEMBERED = 5_000;
/** Ids and times are here, so frames that differ differ here. */
const LOOKED_AT = 96;

/** Reads frames. A frame goes to everybody in a room, so each is parsed for the first of them and compared for the others. */
export class HeardFrames {
  private readonly known = new Map<number, KnownFrame>();

  read(bytes: Buffer, start: number, end: number): HeardFrame {
    const key = keyOf(bytes, start, end);
    const known = this.known.get(key);
    if (known && known.bytes.compare(bytes, start, end) === 0) return known;
    const heard = { bytes: Buffer.from(bytes.subarray(start, end)), ...parse(bytes.toString("utf8", start + 2, end)) };
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(key, heard);
    return heard;
  }
}

/** Of its length, its first and its last bytes. */
function keyOf(bytes: Buffer, start: number, end: number): number {
  let key = end - start;
  const headEnd = Math.min(end, start + LOOKED_AT);
  for (let at = start; at < headEnd; at += 1) key = (Math.imul(key, 31) + bytes[at]!) | 0;
  for (let at = Math.max(headEnd, end - LOOKED_AT); at < end; at += 1) key = (Math.imul(key, 31) + bytes[at]!) | 0;
  return key;
}

function parse(json: string): HeardFrame {
  const [, envelopes] = frameSchema.parse(JSON.parse(json));
  const heard: HeardFrame = { messages: [], online: [] };
  for (const { type, user_id: userId, data } of envelopes) {
    const { channelId, seq, clientId } = data;
    if (type === "message" && channelId !== undefined && seq !== undefined && clientId !== undefined) {
      heard.messages.push({ channelId, seq, clientId });
    } else if (type === "user_online" && userId !== undefined) heard.online.push(userId);
  }
  return heard;
}
