import { serverUrl } from "./server-url";

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

interface Way {
  /** The server, or whoever stands before it. */
  url?: string;
  /** An answer that takes longer is none. */
  timeoutMs?: number;
}

/** The API as a program uses it: JSON over HTTP with a bearer token, or without. */
export function api(token?: string, extraHeaders: Record<string, string> = {}, { url, timeoutMs }: Way = {}) {
  async function request<Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    const response = await fetch(`${url ?? serverUrl()}/api${path}`, {
      method,
      ...(timeoutMs !== undefined && { signal: AbortSignal.timeout(timeoutMs) }),
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...extraHeaders,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : null) as Body };
  }
  // Tests say what they expect of a body by asserting on it, so its type is theirs to name.
  type Any = any;
  return {
    get: <Body = Any>(path: string) => request<Body>("GET", path),
    post: <Body = Any>(path: string, body: unknown = {}) => request<Body>("POST", path, body),
    put: <Body = Any>(path: string, body: unknown = {}) => request<Body>("PUT", path, body),
    patch: <Body = Any>(path: string, body: unknown = {}) => request<Body>("PATCH", path, body),
    delete: <Body = Any>(path: string) => request<Body>("DELETE", path),
  };
}

export type Api = ReturnType<typeof api>;
