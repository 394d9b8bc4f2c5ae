import type { Socket } from "node:net";
import { FrameReader, type OnFrame } from "./frame-reader";
import { openConnection } from "./open-connection";
import { toFrame } from "./to-frame";

interface RawSocketOptions {
  port: number;
  localAddress: string;
  token: string;
  /** Takes each frame that carries an event. */
  onEvent: OnFrame;
}

const HEADERS_END = "\r\n\r\n";
const PONG = toFrame("3");
/** Packets of Engine.IO 4, by their first byte, and within its messages those of Socket.IO 5, by their second. */
const OPEN = 0x30;
const PING = 0x32;
const CONNECTED = 0x30;
const EVENT = 0x32;
const ACK = 0x33;
const REFUSED = 0x34;

/**
 * One member's Socket.IO connection, spoken by hand: a whole client library for each of a thousand members, or a library
 * of WebSockets for 30 000 frames a second, would be what is measured.
 */
export class RawSocket {
  private readonly socket: Socket;
  private readonly frames = new FrameReader(
    (bytes, start, end) => this.onPacket(bytes, start, end),
    () => this.cut(),
  );
  private readonly acks = new Map<number, (answer: string) => void>();
  private lastAck = 0;
  private answerToUpgrade: string | null = "";
  private onDecided: (refusal: Error | null) => void = () => undefined;

  private constructor(private readonly options: RawSocketOptions) {
    this.socket = openConnection({
      ...options,
      onBytes: (bytes) => this.take(bytes),
      onClose: () => this.onDecided(new Error("the connection was closed")),
    });
    this.socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nhost: 127.0.0.1:${options.port}\r\nconnection: Upgrade\r\n` +
        `upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==${HEADERS_END}`,
    );
  }

  /** @returns once the server has told that it is connected @throws Error with the refusal */
  static open(options: RawSocketOptions): Promise<RawSocket> {
    return new Promise((resolve, reject) => {
      const socket = new RawSocket(options);
      socket.onDecided = (refusal) => {
        if (!refusal) return resolve(socket);
        socket.cut();
        reject(refusal);
      };
    });
  }

  get isOpen(): boolean {
    return this.socket.readyState === "open";
  }

  /** @param data JSON of the event's name and its arguments */
  send(data: string, onAck?: (answer: string) => void): void {
    if (onAck) this.acks.set((this.lastAck += 1), onAck);
    this.socket.write(toFrame(`42${onAck ? this.lastAck : ""}${data}`));
  }

  /** Without a word: no frame says that it is closed. */
  cut(): void {
    this.socket.destroy();
  }

  private take(bytes: Buffer): void {
    if (this.answerToUpgrade === null) return this.frames.take(bytes);
    this.answerToUpgrade += bytes.toString("latin1");
    const end = this.answerToUpgrade.indexOf(HEADERS_END);
    if (end < 0) return;
    const answer = this.answerToUpgrade;
    this.answerToUpgrade = null;
    if (answer.startsWith("HTTP/1.1 101 ")) this.frames.take(Buffer.from(answer.slice(end + 4), "latin1"));
    else this.onDecided(new Error(`no WebSocket: ${answer.slice(0, end)}`));
  }

  private onPacket(bytes: Buffer, start: number, end: number): void {
    const text = () => bytes.toString("utf8", start + 2, end);
    if (bytes[start] === PING) this.socket.write(PONG);
    else if (bytes[start] === OPEN) this.socket.write(toFrame(`40${JSON.stringify({ token: this.options.token })}`));
    else if (bytes[start + 1] === EVENT) this.options.onEvent(bytes, start, end);
    else if (bytes[start + 1] === ACK) this.acknowledged(text());
    else if (bytes[start + 1] === CONNECTED) this.onDecided(null);
    else if (bytes[start + 1] === REFUSED) this.onDecided(new Error(`refused: ${text()}`));
  }

  private acknowledged(packet: string): void {
    const ack = parseInt(packet, 10);
    const onAck = this.acks.get(ack);
    this.acks.delete(ack);
    onAck?.(packet.slice(packet.indexOf("[")));
  }
}
