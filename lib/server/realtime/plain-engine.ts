import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Server as Engine } from "engine.io";
import { WebSocketServer } from "ws";
import { FRAME_MAX_BYTES } from "@/lib/protocol/limits";
import { PING_INTERVAL_MS, PING_TIMEOUT_MS } from "@/lib/protocol/timings";
import { toAppError } from "../app-error";
import { isSameOrigin } from "../http/same-origin";
import { findViewerByRealtimeToken } from "../sessions/realtime-token";
import { PlainTransport, type PlainRequest } from "./plain-transport";
import { refuseUpgrade } from "./refuse-upgrade";

/** The engine behind `/ws?token=JWT`: what it accepts is a Socket.IO client to everything after it. [RT7] */
export class PlainEngine extends Engine {
  private readonly websockets = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_MAX_BYTES,
    perMessageDeflate: false,
  });

  constructor() {
    super({ pingInterval: PING_INTERVAL_MS, pingTimeout: PING_TIMEOUT_MS, transports: ["websocket"] });
  }

  /** Opens a plain connection, or answers the upgrade with 401, 403 or 503. */
  async accept(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { origin, host } = request.headers;
    if (origin !== undefined && !isSameOrigin({ origin, host })) {
      refuseUpgrade(socket, 403);
      return;
    }
    const token = new URL(request.url ?? "/", "http://localhost").searchParams.get("token") ?? "";
    try {
      if (!(await findViewerByRealtimeToken(token))) {
        refuseUpgrade(socket, 401);
        return;
      }
    } catch (thrown) {
      refuseUpgrade(socket, toAppError(thrown).status);
      return;
    }
    this.websockets.handleUpgrade(request, socket, head, (websocket) => {
      const _query = { EIO: "4", transport: "websocket", token };
      void this.handshake("websocket", Object.assign(request, { websocket, _query }), () => websocket.close());
    });
  }

  protected override createTransport(_name: string, request: PlainRequest): PlainTransport {
    return new PlainTransport(request);
  }
}
