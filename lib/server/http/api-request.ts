import type { IncomingMessage } from "node:http";

/**
 * What handlers read of a request.
 *
 * Less than the web's `Request`, which Next calls them with: making one of those, with a stream and a signal, costs half
 * as much as all of Node's own work on a request.
 */
export interface ApiRequest {
  readonly method: string;
  /** Absolute; its host decides nothing: whoever needs it reads the header and compares it. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** A request of Node's as handlers read it. */
export function toApiRequest(incoming: IncomingMessage): ApiRequest {
  const { method = "GET", url = "/" } = incoming;
  return {
    method,
    url: `http://localhost${url}`,
    headers: toHeaders(incoming.rawHeaders),
    // Whoever stops reading must not take the connection away before the refusal is written.
    body: method === "GET" || method === "HEAD" ? null : incoming.iterator({ destroyOnReturn: false }),
  };
}

/** Of the raw ones: Node would drop the second of some that are sent twice. */
function toHeaders(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at < raw.length; at += 2) headers.append(raw[at] ?? "", raw[at + 1] ?? "");
  return headers;
}
