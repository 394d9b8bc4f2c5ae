import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Server, type Socket } from "socket.io";
import { EVENTS } from "@/lib/protocol/events-name";
import type { Envelope } from "@/lib/protocol/realtime";

/** A small Socket.IO server for what the product's own will not do on demand: refuse, drop, vanish and come back. */
export class SmallRealtime {
  /** When something tried to connect, ms since the epoch. */
  readonly attempts: number[] = [];
  readonly tokens: unknown[] = [];
  /** Everything that was said upward: `[event, input]`. */
  readonly said: [string, unknown][] = [];
  /** Code every new socket is refused with. */
  refusal: string | null = null;
  /** No transport opens at all. */
  isDeaf = false;
  /** What is answered to an upward event. */
  answer: (event: string, input: { channel_id: number }) => unknown = () => ({
    ok: true,
    data: { onlineUserIds: [], typingUserIds: [], lastSeq: 0, lastChangeSeq: 0 },
  });
  port = 0;
  private http: HttpServer | undefined;
  private io: Server | undefined;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts, or starts again where it was. */
  async start(): Promise<void> {
    this.http = createServer((request, response) => this.onRequest(request, response));
    this.io = new Server(this.http, {
      allowRequest: (_request, decide) => {
        this.attempts.push(Date.now());
        decide(null, !this.isDeaf);
      },
    });
    this.io.use((socket, next) => {
      this.tokens.push(socket.handshake.auth.token);
      next(this.refusal ? new Error(this.refusal) : undefined);
    });
    this.io.on("connection", (socket) => this.serve(socket));
    await new Promise<void>((resolve) => this.http?.listen(this.port, "127.0.0.1", resolve));
    this.port = (this.http.address() as AddressInfo).port;
  }

  /** Goes away as a killed process does: without a word. */
  async kill(): Promise<void> {
    const { io, http } = this;
    this.io = this.http = undefined;
    if (!io || !http) return;
    io.engine.close();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  }

  tell(...envelopes: Pick<Envelope, "type" | "data">[]): void {
    this.io?.emit(EVENTS, envelopes);
  }

  connections(): number {
    return this.io?.of("/").sockets.size ?? 0;
  }

  /** Closes every socket in the way Socket.IO's clients do not come back from by themselves. */
  disconnectAll(): void {
    this.io?.disconnectSockets();
  }

  protected onRequest(_request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(404).end();
  }

  private serve(socket: Socket): void {
    socket.onAny((event: string, input: { channel_id: number }, acknowledge: (answer: unknown) => void) => {
      this.said.push([event, input]);
      acknowledge(this.answer(event, input));
    });
  }
}
