import type { IncomingMessage } from "node:http";

/** The path asked for, without its query; null for an absolute-form request line, which is for proxies. */
export function requestPath({ url }: Pick<IncomingMessage, "url">): string | null {
  return url?.startsWith("/") ? (url.split("?", 1)[0] ?? null) : null;
}
