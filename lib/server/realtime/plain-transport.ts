import type { IncomingMessage } from "node:http";
import { Transport } from "engine.io";
import type { Packet } from "engine.io-parser";
import type { RawData, WebSocket } from "ws";
import { readVerdict, toPlainFrames, toSocketPacket, type Refusal } from "./plain-codec";

/** An upgrade request, as Engine.IO wants its requests. */
export type PlainRequest = IncomingMessage & { _query: Record<string, string> };

interface PlainTransportListener {
  /** Who it is, is known and their rooms are joined: open the WebSocket, and `attach` it. */
  onAdmitted(): void;
  /** @param refusal null when the server gave up for another reason */
  onRefused(refusal: Refusal | null): void;
}

/** Close code of RFC 6455 for what is no message of ours. */
const UNSUPPORTED_DATA = 1003;

/**
 * An Engine.IO transport for plain WebSocket clients: envelopes outside, Socket.IO's packets inside. [RT7]
 *
 * To Socket.IO such a client is a socket like any other, so rooms, rules, limits and heartbeat are the same by
 * construction. It exists before its WebSocket does: a plain client is told nothing but that the connection is open, and
 * from that moment on every message must reach it. [RT4] The heartbeat is the WebSocket's own ping, which every client
 * library answers by itself.
 */
export class PlainTransport extends Transport {
  /** Absent until its person is admitted. */
  websocket: WebSocket | undefined;
  private readonly refs = new Map<number, string | number | undefined>();
  private nextPacketId = 0;
  /** Frames the system has not taken yet, and one for a `send` that has not returned. */
  private untaken = 0;

  constructor(
    request: PlainRequest,
    private readonly listener: PlainTransportListener,
  ) {
    super(request);
    this.writable = true;
  }

  get name(): string {
    return "websocket";
  }

  /** Gives the admitted client its connection. */
  attach(websocket: WebSocket): void {
    this.websocket = websocket;
    websocket.on("message", (data, isBinary) => this.receive(data, isBinary));
    websocket.on("pong", () => this.onPacket({ type: "pong" }));
    websocket.on("error", (error) => this.onError("websocket error", error));
    websocket.once("close", () => this.onClose());
  }

  send(packets: Packet[]): void {
    this.writable = false;
    this.untaken += 1;
    for (const packet of packets) this.sendPacket(packet);
    setImmediate(() => this.onTaken());
  }

  doClose(done?: () => void): void {
    if (this.websocket) {
      this.websocket.close();
    } else {
      this.listener.onRefused(null);
      this.onClose();
    }
    done?.();
  }

  private sendPacket(packet: Packet): void {
    if (packet.type === "open") {
      // What a Socket.IO client says first; the token is in the request.
      setImmediate(() => this.onPacket({ type: "message", data: "0" }));
    } else if (packet.type === "ping") {
      this.websocket?.ping();
    } else if (packet.type === "message" && typeof packet.data === "string") {
      if (this.websocket) this.tell(this.websocket, packet.data);
      else this.judge(packet.data);
    }
  }

  private judge(packet: string): void {
    const verdict = readVerdict(packet);
    if (verdict?.isAdmitted) this.listener.onAdmitted();
    else if (verdict) this.listener.onRefused(verdict);
  }

  private tell(websocket: WebSocket, packet: string): void {
    for (const frame of toPlainFrames(packet, (id) => this.takeRef(id))) {
      this.untaken += 1;
      websocket.send(frame, () => this.onTaken());
    }
  }

  /** As the transports of Engine.IO do: writable again once the system has taken it all, so that a slow reader shows. */
  private onTaken(): void {
    this.untaken -= 1;
    if (this.untaken > 0) return;
    this.emit("drain");
    this.writable = true;
    this.emit("ready");
  }

  private receive(data: RawData, isBinary: boolean): void {
    const packet = isBinary ? null : toSocketPacket(data.toString(), this.nextPacketId);
    if (!packet) {
      this.websocket?.close(UNSUPPORTED_DATA, "A frame must be JSON text.");
      return;
    }
    this.refs.set(this.nextPacketId, packet.ref);
    this.nextPacketId += 1;
    this.onPacket({ type: "message", data: packet.data });
  }

  private takeRef(id: number): string | number | undefined {
    const ref = this.refs.get(id);
    this.refs.delete(id);
    return ref;
  }
}
