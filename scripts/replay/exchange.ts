import { types } from "node:util";

const REQUEST_TIMEOUT_MS = 30_000;

export interface ApiRequest {
  method: "GET" | "POST" | "DELETE";
  /** From `/api/` on. */
  path: string;
  token?: string;
  body?: unknown;
}

/** An answer for the asker: what was wanted or a refusal. */
export interface Answered {
  response: Response;
  text: string;
  ms: number;
}

/** No answer, or one that time will change. */
export interface Passing {
  reason: string;
  isLimit: boolean;
  retryAfterMs: number;
}

/** Makes a request once. */
export async function exchange(url: string, request: ApiRequest, signal: AbortSignal): Promise<Answered | Passing> {
  const startedAt = performance.now();
  try {
    const response = await fetch(url + request.path, {
      method: request.method,
      headers: {
        ...(request.token && { authorization: `Bearer ${request.token}` }),
        ...(request.body !== undefined && { "content-type": "application/json" }),
      },
      body: request.body === undefined ? null : JSON.stringify(request.body),
      // A followed redirect would turn a POST into a GET.
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
    });
    const text = await response.text();
    const isLimit = response.status === 429;
    if (!isLimit && response.status < 500) return { response, text, ms: performance.now() - startedAt };
    const retryAfterMs = Number(response.headers.get("retry-after") ?? (isLimit ? 1 : 0)) * 1000 || 0;
    return { reason: isLimit ? "the rate limit" : `the server answered ${response.status}`, isLimit, retryAfterMs };
  } catch (error) {
    signal.throwIfAborted();
    return { reason: failureReason(error), isLimit: false, retryAfterMs: 0 };
  }
}

function failureReason(error: unknown): string {
  if (!types.isNativeError(error)) return "the connection failed";
  const { cause } = error;
  if (types.isNativeError(cause) && "code" in cause) return String(cause.code);
  return error.name === "TimeoutError" ? "no answer in time" : error.message;
}
