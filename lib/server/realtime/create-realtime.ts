import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { Server as Engine } from "engine.io";
import { Server } from "socket.io";
import type { AdminTable } from "@/lib/protocol/admin";
import { FRAME_MAX_BYTES } from "@/lib/protocol/limits";
import { ADMIN_HINT_PAUSE_MS, OFFLINE_GRACE_MS, PING_INTERVAL_MS, PING_TIMEOUT_MS } from "@/lib/protocol/timings";
import { isForeignOrigin } from "../http/is-foreign-origin";
import { runtime, settings } from "../runtime";
import { admitSocket } from "./admit-socket";
import { broadcast } from "./broadcast";
import { Bursts } from "./bursts";
import { deliver } from "./deliver";
import { Gathering } from "./gathering";
import { Heartbeats } from "./heartbeats";
import { PlainEngine } from "./plain-engine";
import { Presence } from "./presence";
import { PresenceNews } from "./presence-news";
import type { RealtimeServer } from "./realtime-server";
import { adminsRoom } from "./rooms";
import { serveSocket } from "./serve-socket";
import { SlowReaders } from "./slow-readers";
import { Telling } from "./telling";
import { TypingBoard } from "./typing-board";
import { TypingNews } from "./typing-news";

/** The realtime side of the process, to be given requests and upgrades by whoever owns the HTTP server. */
export interface Realtime {
  /** Polling at `/socket.io`. */
  handleRequest(request: IncomingMessage, response: ServerResponse): void;
  /** WebSocket at `/socket.io`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Plain WebSocket at `/ws`. */
  handlePlainUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes every transport, without a word: a client that is told "disconnect" would not come back by itself. */
  close(): void;
}

/** Starts the Socket.IO server with both its engines, and puts it into the runtime. [RT1]–[RT9] */
export function createRealtime(): Realtime {
  const engine = createEngine();
  const plain = new PlainEngine();
  const heartbeats = new Heartbeats(PING_INTERVAL_MS);
  heartbeats.attach(engine);
  heartbeats.attach(plain);
  const io: RealtimeServer = new Server({ serveClient: false });
  io.bind(plain);
  io.bind(engine);
  io.use((socket, next) => {
    admitSocket(socket).then(() => next(), next);
  });
  io.on("connection", serveSocket);
  const news = new PresenceNews();
  Object.assign(runtime(), {
    io,
    bursts: createBursts(io),
    presence: new Presence(news, OFFLINE_GRACE_MS),
    slowReaders: new SlowReaders(),
    typing: new TypingBoard(settings().realtime.typingTimeout),
    typingNews: new TypingNews(),
    adminHints: new Gathering(tellTableChanged, ADMIN_HINT_PAUSE_MS),
  });
  return {
    handleRequest: (request, response) => engine.handleRequest(request as never, response),
    handleUpgrade: (request, socket, head) => engine.handleUpgrade(request as never, socket, head),
    handlePlainUpgrade: (request, socket, head) => plain.accept(request, socket, head),
    close() {
      runtime().bursts?.stop();
      engine.close();
      plain.close();
      heartbeats.stop();
      news.stop();
      runtime().presence?.stop();
      runtime().slowReaders?.stop();
      runtime().typingNews?.stop();
      runtime().adminHints?.stop();
    },
  };
}

function createEngine(): Engine {
  return new Engine({
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    maxHttpBufferSize: FRAME_MAX_BYTES,
    perMessageDeflate: false,
    httpCompression: false,
    // Another site's page must not open our socket with its visitor's cookie, by WebSocket or by polling. [RT1]
    allowRequest: ({ headers }, decide) => {
      const isAllowed = !isForeignOrigin(headers);
      decide(isAllowed ? null : "Another site may not connect.", isAllowed);
    },
  });
}

function createBursts(io: RealtimeServer): Bursts {
  return new Bursts({
    send: (room, written) => deliver(io, { rooms: [room], except: [] }, new Telling(written)),
    countSockets: (room) => io.of("/").adapter.rooms.get(room)?.size ?? 0,
  });
}

function tellTableChanged(table: AdminTable): void {
  broadcast([adminsRoom], { type: "admin_table_changed", data: { table } });
}
