import * as z from "zod/mini";
import { toAppError, type AppError } from "../app-error";
import { logger } from "../logger";
import { parseQuery } from "./parse-request";
import { loggedPath } from "./logged-path";
import { requestOrigin } from "./request-origin";

/** The names in the path, still text. */
export type PathParams = Record<string, string>;

/** What a `route.ts` exports: a plain function, so that Next and our own server can both call it. */
export type RouteHandler = (request: Request, context: { params: Promise<PathParams> }) => Promise<Response>;

type Handle = (request: Request, params: PathParams) => Promise<Response>;

/** What has no query knows none of its keys. */
const noQuery = z.strictObject({});

/**
 * A route handler whose refusals, and anything unexpected, leave in the contract's form. [ERR1]
 *
 * The unexpected is logged with its request id and reaches the client as `internal`. A query is refused, whoever sends
 * it: a client that believes it is looked at would go on believing. [ERR6]
 */
export function route(handle: Handle): RouteHandler {
  return routeWithQuery(async (request, params) => {
    parseQuery(request, noQuery);
    return handle(request, params);
  });
}

/** The same for a handler that reads the query itself. */
export function routeWithQuery(handle: Handle): RouteHandler {
  return async (request, context) => {
    try {
      return await handle(request, await context.params);
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.status >= 500) logFailure(request, error);
      return toErrorResponse(error);
    }
  };
}

/** A refusal as HTTP. */
export function toErrorResponse(error: AppError): Response {
  const headers = new Headers();
  if (error.retryAfterSeconds !== undefined) headers.set("retry-after", String(error.retryAfterSeconds));
  return Response.json({ error: error.toProtocol() }, { status: error.status, headers });
}

function logFailure(request: Request, error: AppError): void {
  const { requestId } = requestOrigin(request);
  logger().error(
    { requestId, method: request.method, path: loggedPath(new URL(request.url).pathname), err: error.cause ?? error },
    "request failed",
  );
}
