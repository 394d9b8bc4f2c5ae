import { EVENTS } from "@/lib/protocol/events-name";

/** Socket.IO's packet types, the first character of a packet. */
const CONNECT = "0";
const EVENT = "2";
const ACK = "3";
const CONNECT_ERROR = "4";

/** An event name no client of ours sends: it is answered as unknown. */
const UNKNOWN_EVENT = "unknown";
/** Socket.IO closes a connection that sends one of its own event names; here it is merely unknown. */
const RESERVED = new Set(["connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"]);

/**
 * A text frame of a plain client as the packet a Socket.IO client would have sent. [RT7]
 *
 * @returns null for what is not JSON; anything that is, is answered, however wrong
 */
export function toSocketPacket(
  text: string,
  packetId: number,
): { data: string; ref: string | number | undefined } | null {
  const frame = parseJson(text);
  if (frame === undefined) return null;
  const { type, ref, ...input } = isRecord(frame) ? frame : {};
  const isRef = typeof ref === "number" || (typeof ref === "string" && ref.length <= 64);
  const event = typeof type === "string" && !RESERVED.has(type) ? type : UNKNOWN_EVENT;
  // A ref that is none stays a key, which the event's schema then names as wrong.
  const checked = isRef || ref === undefined ? input : { ...input, ref };
  return { data: `${EVENT}${packetId}${toText(event, checked)}`, ref: isRef ? ref : undefined };
}

/** Why a new client is not let in. */
export interface Refusal {
  /** Of the contract. */
  code: string;
  /** Of `rate_limited`. */
  retryAfterSeconds?: number;
}

/** What Socket.IO made of a new client: it is in, or refused. Any other packet is no verdict. */
export function readVerdict(packet: string): { isAdmitted: true } | ({ isAdmitted: false } & Refusal) | null {
  if (packet.startsWith(CONNECT)) return { isAdmitted: true };
  if (!packet.startsWith(CONNECT_ERROR)) return null;
  const { message, data } = JSON.parse(packet.slice(1)) as { message: string; data?: Partial<Refusal> };
  return { isAdmitted: false, code: message, retryAfterSeconds: data?.retryAfterSeconds };
}

/** The last packet told, so that one to a room of a thousand is taken apart once. */
let lastPacket = "";
let lastFrames: string[] = [];

/**
 * The text frames a plain client gets for a packet Socket.IO sends it: one per envelope, or one `ack`. [RT7]
 *
 * @param takeRef the `ref` of the frame that had this packet id
 */
export function toPlainFrames(packet: string, takeRef: (packetId: number) => string | number | undefined): string[] {
  if (packet.startsWith(ACK)) return [toAckFrame(packet, takeRef)];
  if (!packet.startsWith(EVENT)) return [];
  if (packet !== lastPacket) {
    lastFrames = toEnvelopeFrames(packet);
    lastPacket = packet;
  }
  return lastFrames;
}

/** What is nested so deep that it cannot be written again is as wrong as nothing at all: the event's schema refuses both. */
function toText(event: string, input: unknown): string {
  try {
    return JSON.stringify([event, input]);
  } catch {
    return JSON.stringify([event, null]);
  }
}

function toEnvelopeFrames(packet: string): string[] {
  const [event, envelopes] = JSON.parse(packet.slice(1)) as [string, unknown[]];
  return event === EVENTS ? envelopes.map((envelope) => JSON.stringify(envelope)) : [];
}

function toAckFrame(packet: string, takeRef: (packetId: number) => string | number | undefined): string {
  const start = packet.indexOf("[");
  const ref = takeRef(Number(packet.slice(1, start)));
  const [ack] = JSON.parse(packet.slice(start)) as [object];
  return JSON.stringify({ type: "ack", data: { ref, ...ack }, timestamp: new Date().toISOString() });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
