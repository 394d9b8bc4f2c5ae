import * as z from "zod/mini";
import { toAppError, type AppError } from "../app-error";
import { logger } from "../logger";
import { json, toWebResponse, type ApiAnswer } from "./api-answer";
import type { ApiRequest } from "./api-request";
import { parseQuery } from "./parse-request";
import { loggedPath } from "./logged-path";
import { requestOrigin } from "./request-origin";

/** The names in the path, still text. */
export type PathParams = Record<string, string>;

/** Answers a request of the API. */
type AnswerRequest = (request: ApiRequest, params: PathParams) => Promise<ApiAnswer>;

/** What a `route.ts` exports: a plain function that Next can call, and what our own server calls instead of it. */
export interface RouteHandler {
  (request: Request, context: { params: Promise<PathParams> }): Promise<Response>;
  answer: AnswerRequest;
}

/** What has no query knows none of its keys. */
const noQuery = z.strictObject({});

/**
 * A route handler whose refusals, and anything unexpected, leave in the contract's form. [ERR1]
 *
 * The unexpected is logged with its request id and reaches the client as `internal`. A query is refused, whoever sends
 * it: a client that believes it is looked at would go on believing. [ERR6]
 */
export function route(handle: AnswerRequest): RouteHandler {
  return routeWithQuery(async (request, params) => {
    if (request.url.includes("?")) parseQuery(request, noQuery);
    return handle(request, params);
  });
}

/** The same for a handler that reads the query itself. */
export function routeWithQuery(handle: AnswerRequest): RouteHandler {
  const answer: AnswerRequest = async (request, params) => {
    try {
      return await handle(request, params);
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.status >= 500) logFailure(request, error);
      return toErrorAnswer(error);
    }
  };
  const answerNext = async (request: Request, context: { params: Promise<PathParams> }) =>
    toWebResponse(await answer(request, await context.params));
  return Object.assign(answerNext, { answer });
}

/** A refusal as HTTP. */
export function toErrorAnswer(error: AppError): ApiAnswer {
  const { status, retryAfterSeconds } = error;
  const headers = { ...(retryAfterSeconds !== undefined && { "retry-after": String(retryAfterSeconds) }) };
  return json({ error: error.toProtocol() }, { status, headers });
}

function logFailure(request: ApiRequest, error: AppError): void {
  const { requestId } = requestOrigin(request);
  logger().error(
    { requestId, method: request.method, path: loggedPath(new URL(request.url).pathname), err: error.cause ?? error },
    "request failed",
  );
}
