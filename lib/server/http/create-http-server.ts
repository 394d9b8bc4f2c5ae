import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { toAppError } from "../app-error";
import { logger } from "../logger";
import { settings } from "../runtime";
import { limitHandshake } from "../rate-limits/limit-handshake";
import { limitPage } from "../rate-limits/limit-page";
import { refuseUpgrade } from "../realtime/refuse-upgrade";
import type { Realtime } from "../realtime/create-realtime";
import { Arrivals } from "./arrivals";
import { isLetThrough } from "./is-let-through";
import { UpgradableRequest } from "./upgradable-request";
import { loggedPath } from "./logged-path";
import { requestPath } from "./request-path";
import { setPagePolicy, setSecurityHeaders } from "./security-headers";

interface HttpServerParts {
  /** Answers the API, or says that the path is not its own. */
  dispatch(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  realtime: Realtime;
  /** Pages, and next-auth. */
  handlePage(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Hot reload in development; absent in production. */
  handlePageUpgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** Whoever takes nothing of an answer for so long will not: it would be kept for them for ever. */
const SILENCE_TIMEOUT_MS = 60_000;

/**
 * How long a request may take to arrive: whoever sends a byte now and then would keep a connection for five minutes.
 *
 * The longest body takes 9 KB a second; our own page gives up sooner.
 */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 };

/**
 * The one HTTP server: realtime, the API and pages by path, and one listener for upgrades.
 *
 * Next never sees an upgrade or a request line that is not a path: it would hang on the one and trust the other.
 */
export function createHttpServer(parts: HttpServerParts): Server {
  const server = createServer({ IncomingMessage: UpgradableRequest, ...PATIENCE }, (request, response) => {
    const answering = arrivals.whenOver().then(() => answer(parts, request, response));
    answering.catch((err: unknown) => {
      logger().error({ err, path: loggedPath(requestPath(request) ?? "") }, "request failed");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const arrivals = new Arrivals(server);
  server.setTimeout(SILENCE_TIMEOUT_MS);
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Until somebody takes it over, a reset of this connection is nobody's error.
    socket.on("error", () => socket.destroy());
    const upgrading = arrivals.whenOver().then(() => upgrade(parts, request, socket, head));
    upgrading.catch((thrown: unknown) => {
      const { status, retryAfterSeconds } = toAppError(thrown);
      refuseUpgrade(socket, status, retryAfterSeconds);
    });
  });
  return server;
}

async function answer(parts: HttpServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Whoever has left while others were let in waits for nothing.
  if (request.socket.destroyed) return;
  const path = requestPath(request);
  if (path === null) {
    response.writeHead(400, { connection: "close" }).end();
    return;
  }
  setSecurityHeaders(response);
  if (path === "/socket.io/") {
    if (await isLetThrough(response, limitHandshake(request))) parts.realtime.handleRequest(request, response);
  } else if (!(await parts.dispatch(request, response))) {
    await answerPage(parts, request, response);
  }
}

async function answerPage(parts: HttpServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isFile = request.url?.startsWith(settings().isDevelopment ? "/_next/" : "/_next/static/");
  if (!isFile && !(await isLetThrough(response, limitPage(request)))) return;
  // A script obeys the policy of its page; its own would be a twentieth of what the page loads.
  if (!isFile) setPagePolicy(request, response);
  await parts.handlePage(request, response);
}

async function upgrade(parts: HttpServerParts, request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  if (socket.destroyed) return;
  const path = requestPath(request);
  if (path === "/socket.io/" || path === "/ws") await limitHandshake(request);
  if (path === "/socket.io/") parts.realtime.handleUpgrade(request, socket, head);
  else if (path === "/ws") parts.realtime.handlePlainUpgrade(request, socket, head);
  else if (path?.startsWith("/_next/") && parts.handlePageUpgrade) parts.handlePageUpgrade(request, socket, head);
  else refuseUpgrade(socket, 404);
}
