import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "../app-error";
import { logger } from "../logger";
import { limitRequest } from "../rate-limits/limit-request";
import { toApiRequest } from "./api-request";
import { matchRoute, type RouteTable } from "./match-route";
import { describeOrigin } from "./describe-origin";
import { forwardAddress } from "./forward-address";
import { isLetThrough } from "./is-let-through";
import { loggedPath } from "./logged-path";
import { setRequestOrigin } from "./request-origin";
import { requestPath } from "./request-path";
import { sendAnswer } from "./send-answer";
import { toErrorAnswer } from "./route";

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
      sendAnswer(outgoing, toErrorAnswer(new AppError("not_found")));
      return true;
    }
    const request = toApiRequest(incoming);
    setRequestOrigin(request, origin);
    const startedAt = performance.now();
    sendAnswer(outgoing, await match.handler.answer(request, match.params));
    if (logger().isLevelEnabled("debug")) {
      const { requestId } = origin;
      const ms = Math.round(performance.now() - startedAt);
      logger().debug(
        { requestId, method: incoming.method, path: loggedPath(path), status: outgoing.statusCode, ms },
        "answered",
      );
    }
    return true;
  };
}
