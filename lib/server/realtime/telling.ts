import { EVENTS } from "@/lib/protocol/events-name";
import type { Envelope } from "@/lib/protocol/realtime";
import { textFrame } from "./text-frame";

/** An envelope with its JSON, which is written once however many hear it. */
export interface WrittenEnvelope {
  envelope: Envelope;
  json: string;
}

/** Engine.IO's packet type `message` and Socket.IO's `event`, as they stand before a packet's JSON. */
const EVENT_PACKET = "42";

/** Envelopes that are told together, as the bytes each kind of connection gets; both are made once, when first needed. */
export class Telling {
  private packetFrame: Buffer | undefined;
  private envelopeFrames: Buffer | undefined;

  constructor(private readonly written: readonly WrittenEnvelope[]) {}

  get envelopes(): Envelope[] {
    return this.written.map(({ envelope }) => envelope);
  }

  /** One WebSocket frame with one packet, for Socket.IO's clients. [RT2] */
  asPacket(): Buffer {
    return (this.packetFrame ??= textFrame(`${EVENT_PACKET}["${EVENTS}",[${this.joined()}]]`));
  }

  /** A WebSocket frame for each envelope, one after the other, for plain clients. [RT7] */
  asEnvelopes(): Buffer {
    return (this.envelopeFrames ??= Buffer.concat(this.written.map(({ json }) => textFrame(json))));
  }

  private joined(): string {
    return this.written.map(({ json }) => json).join(",");
  }
}
