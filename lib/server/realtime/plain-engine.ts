import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Server as Engine } from "engine.io";
import { WebSocketServer } from "ws";
import { ERROR_STATUS } from "@/lib/protocol/errors";
import { FRAME_MAX_BYTES } from "@/lib/protocol/limits";
import { PING_INTERVAL_MS, PING_TIMEOUT_MS } from "@/lib/protocol/timings";
import { isForeignOrigin } from "../http/is-foreign-origin";
import { PlainTransport, type PlainRequest } from "./plain-transport";
import { refuseUpgrade } from "./refuse-upgrade";

type AcceptedRequest = PlainRequest & { transport: PlainTransport };

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

  /** Opens a connection once its person is admitted, or answers the upgrade with the status of the refusal. */
  accept(upgrade: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (isForeignOrigin(upgrade.headers)) {
      refuseUpgrade(socket, ERROR_STATUS.forbidden);
      return;
    }
    const request: PlainRequest = Object.assign(upgrade, { _query: toQuery(upgrade) });
    const transport: PlainTransport = new PlainTransport(request, {
      onAdmitted: () =>
        this.websockets.handleUpgrade(upgrade, socket, head, (websocket) => transport.attach(websocket)),
      onRefused: (refusal) => refuseUpgrade(socket, statusOf(refusal?.code), refusal?.retryAfterSeconds),
    });
    // Before the WebSocket is open nobody else would notice that the client has gone.
    socket.once("close", () => transport.close());
    const accepted: AcceptedRequest = Object.assign(request, { transport });
    void this.handshake("websocket", accepted, () => refuseUpgrade(socket, ERROR_STATUS.invalid));
  }

  protected override createTransport(_name: string, request: AcceptedRequest): PlainTransport {
    return request.transport;
  }
}

/** The query as Engine.IO hands it on: a token that is absent is an empty one, so that no cookie is asked instead. */
function toQuery(upgrade: IncomingMessage): Record<string, string> {
  const { searchParams } = new URL(upgrade.url ?? "/", "http://localhost");
  return { EIO: "4", transport: "websocket", token: searchParams.get("token") ?? "" };
}

function statusOf(code: string | undefined): number {
  if (code === "unauthenticated" || code === "rate_limited") return ERROR_STATUS[code];
  return ERROR_STATUS.unavailable;
}
