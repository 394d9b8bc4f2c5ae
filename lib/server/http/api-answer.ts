/**
 * What handlers answer: less than the web's `Response`, for the same reason as with `ApiRequest`.
 *
 * Every answer of the API is in memory, and small: streaming it would cost more than making it.
 */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  /** The body; null for none. */
  readonly text: string | null;
}

interface JsonOptions {
  status?: number;
  headers?: Record<string, string>;
}

/** Data as JSON. */
export function json(data: unknown, { status = 200, headers }: JsonOptions = {}): ApiAnswer {
  return { status, headers: { "content-type": "application/json", ...headers }, text: JSON.stringify(data) };
}

/** That it is done, and nothing more: 204. */
export function noContent(headers: ApiAnswer["headers"] = {}): ApiAnswer {
  return { status: 204, headers, text: null };
}

/** For Next, which knows none of this. */
export function toWebResponse({ status, headers, text }: ApiAnswer): Response {
  const webHeaders = new Headers();
  for (const [name, values] of Object.entries(headers)) {
    for (const value of [values].flat()) webHeaders.append(name, value);
  }
  return new Response(text, { status, headers: webHeaders });
}
