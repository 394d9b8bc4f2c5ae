import type { IncomingMessage } from "node:http";
import { Transport } from "engine.io";
import type { Packet } from "engine.io-parser";
import type { RawData, WebSocket } from "ws";
import { toPlainFrames, toSocketPacket } from "./plain-codec";

/** An accepted upgrade, as Engine.IO wants its requests. */
export type PlainRequest = IncomingMessage & { _query: Record<string, string>; websocket: WebSocket };

/** Close codes of RFC 6455 for what is no message of ours. */
const UNSUPPORTED_DATA = 1003;

/**
 * An Engine.IO transport for plain WebSocket clients: envelopes outside, Socket.IO's packets inside. [RT7]
 *
 * To Socket.IO such a client is a socket like any other, so rooms, rules, limits and heartbeat are the same by
 * construction. The heartbeat is the WebSocket's own ping, which every client library answers by itself.
 */
export class PlainTransport extends Transport {
  private readonly websocket: WebSocket;
  private readonly refs = new Map<number, string | number | undefined>();
  private nextPacketId = 0;

  constructor(request: PlainRequest) {
    super(request);
    this.websocket = request.websocket;
    this.websocket.on("message", (data, isBinary) => this.receive(data, isBinary));
    this.websocket.on("pong", () => this.onPacket({ type: "pong" }));
    this.websocket.on("error", (error) => this.onError("websocket error", error));
    this.websocket.once("close", () => this.onClose());
    this.writable = true;
  }

  get name(): string {
    return "websocket";
  }

  send(packets: Packet[]): void {
    this.writable = false;
    for (const packet of packets) this.sendPacket(packet);
    // As the transports of Engine.IO do: writable again once the system has taken it, never within this call.
    setImmediate(() => {
      this.emit("drain");
      this.writable = true;
      this.emit("ready");
    });
  }

  doClose(done?: () => void): void {
    this.websocket.close();
    done?.();
  }

  private sendPacket(packet: Packet): void {
    if (packet.type === "open") {
      // What a Socket.IO client says first; the token was verified at the upgrade.
      setImmediate(() => this.onPacket({ type: "message", data: "0" }));
    } else if (packet.type === "ping") {
      this.websocket.ping();
    } else if (packet.type === "message" && typeof packet.data === "string") {
      for (const frame of toPlainFrames(packet.data, (id) => this.takeRef(id))) this.websocket.send(frame);
    }
  }

  private receive(data: RawData, isBinary: boolean): void {
    const packet = isBinary ? null : toSocketPacket(data.toString(), this.nextPacketId);
    if (!packet) {
      this.websocket.close(UNSUPPORTED_DATA, "A frame must be JSON text.");
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
