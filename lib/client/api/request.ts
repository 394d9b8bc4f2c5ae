import type { ProtocolError } from "@/lib/protocol/errors";
import { ApiError } from "./api-error";
import { PERSON_HEADER } from "@/lib/protocol/person-header";
import { pagePerson } from "./page-person";
import { announceSignedOut } from "./sign-out-signal";

/** A cut line does not fail a request by itself, and a message must not say "sending" for minutes. */
const REQUEST_TIMEOUT_MS = 20_000;

interface RequestOptions {
  /** Speaks for this session instead of the cookie's. [AUTH3] */
  bearerToken?: string;
  /** Arrives also when the page is closed meanwhile; for small bodies only. */
  keepalive?: boolean;
}

/**
 * Asks our own server.
 *
 * @param path from the root, with its query
 * @returns the body, undefined for 204
 * @throws ApiError; an `unauthenticated` one signs this browser out on its way
 */
export async function request<T>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
  options: RequestOptions = {},
): Promise<T> {
  const response = await answer(method, path, body, options);
  if (response.ok) return (await readJson(response)) as T;
  const error = await toError(response);
  if (error.code === "unauthenticated" && !options.bearerToken) announceSignedOut();
  throw error;
}

async function answer(method: string, path: string, body: unknown, options: RequestOptions): Promise<Response> {
  // An empty object rather than nothing: the server wants every change made with a cookie to say that it is JSON. [AUTH8]
  const content = method === "GET" ? undefined : JSON.stringify(body ?? {});
  const headers = new Headers();
  if (content !== undefined) headers.set("content-type", "application/json");
  if (options.bearerToken) headers.set("authorization", `Bearer ${options.bearerToken}`);
  const person = pagePerson();
  if (person !== null) headers.set(PERSON_HEADER, String(person));
  try {
    const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    const { keepalive } = options;
    return await fetch(path, { method, headers, body: content, signal, keepalive, cache: "no-store" });
  } catch (cause) {
    throw new ApiError({ code: "network" }, { cause });
  }
}

async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  try {
    return await response.json();
  } catch (cause) {
    // The line broke in the middle, or a proxy answered in our stead.
    throw new ApiError({ code: "network" }, { cause });
  }
}

async function toError(response: Response): Promise<ApiError> {
  const retryAfterSeconds = Number(response.headers.get("retry-after") ?? undefined);
  const retry = Number.isFinite(retryAfterSeconds) ? { retryAfterSeconds } : {};
  try {
    const { error } = (await response.json()) as { error: ProtocolError };
    return new ApiError({ code: error.code, message: error.message, fields: error.fields, ...retry });
  } catch (cause) {
    return new ApiError({ code: response.status >= 500 ? "unavailable" : "internal", ...retry }, { cause });
  }
}
