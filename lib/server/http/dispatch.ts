import type { IncomingMessage, ServerResponse } from "node:http";
import { ReadableStream } from "node:stream/web";
import { AppError } from "../app-error";
import { logger } from "../logger";
import { limitRequest } from "../rate-limits/limit-request";
import { matchRoute, type RouteTable } from "./match-route";
import { describeOrigin } from "./describe-origin";
import { forwardAddress } from "./forward-address";
import { isLetThrough } from "./is-let-through";
import { loggedPath } from "./logged-path";
import { setRequestOrigin } from "./request-origin";
import { requestPath } from "./request-path";
import { sendResponse } from "./send-response";
import { toErrorResponse } from "./route";

/** Whoever watches the server must hear how it is, also while it is flooded. */
const HEALTH = "/api/health";

/**
 * Answers a request of the API by the table of routes, without Next: a mounted function costs a tenth.
 *
 * @returns false when the path is not the table's, and nothing was answered
 */
export function createDispatcher(table: RouteTable) {
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> => {
    const path = requestPath(incoming);
    if (path?.startsWith("/api/auth/")) forwardAddress(incoming);
    if (path !== "/api" && (!path?.startsWith("/api/") || path.startsWith("/api/auth/"))) return false;
    const origin = describeOrigin(incoming);
    outgoing.setHeader("x-request-id", origin.requestId);
    outgoing.setHeader("cache-control", "no-store");
    const isLimited = path !== HEALTH;
    if (isLimited && !(await isLetThrough(outgoing, limitRequest(origin.address, incoming.headers)))) return true;
    const match = matchRoute(table, path, incoming.method ?? "GET");
    if (!match) {
      await sendResponse(outgoing, toErrorResponse(new AppError("not_found")));
      return true;
    }
    const request = toRequest(incoming, outgoing);
    setRequestOrigin(request, origin);
    const startedAt = performance.now();
    await sendResponse(outgoing, await match.handler(request, { params: Promise.resolve(match.params) }));
    const { requestId } = origin;
    const ms = Math.round(performance.now() - startedAt);
    logger().debug(
      { requestId, method: incoming.method, path: loggedPath(path), status: outgoing.statusCode, ms },
      "answered",
    );
    return true;
  };
}

function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const abort = new AbortController();
  outgoing.once("close", () => abort.abort());
  const headers = new Headers();
  for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
    headers.append(incoming.rawHeaders[i] ?? "", incoming.rawHeaders[i + 1] ?? "");
  }
  const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
  // The host in this URL decides nothing: whoever needs it reads the header and compares it.
  return new Request(new URL(incoming.url ?? "/", "http://localhost"), {
    method: incoming.method ?? "GET",
    headers,
    signal: abort.signal,
    ...(hasBody && { body: toStream(incoming), duplex: "half" }),
  });
}

/** The body as a web stream. Whoever stops reading it must not take the connection away before the refusal is written. */
function toStream(incoming: IncomingMessage): BodyInit {
  return ReadableStream.from(incoming.iterator({ destroyOnReturn: false })) as BodyInit;
}
