import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { settings } from "../runtime";
import type { RequestOrigin } from "./request-origin";

/**
 * Where a request comes from, by the connection and, as far as they are trusted, the proxies in front. [CFG3]
 *
 * With N trusted proxies the Nth entry from the right of `X-Forwarded-For` is the last that one of them wrote; what
 * stands left of it anybody may have written.
 */
export function describeOrigin(incoming: Pick<IncomingMessage, "headers" | "socket">): RequestOrigin {
  const peer = plainAddress(incoming.socket.remoteAddress ?? "unknown");
  const { trustedProxies } = settings();
  const believed = trustedProxies > 0 ? listHops(incoming).at(-trustedProxies) : undefined;
  return { address: believed || peer, requestId: randomUUID(), isLocal: isLoopback(peer) && !wasForwarded(incoming) };
}

function listHops({ headers }: Pick<IncomingMessage, "headers">): string[] {
  const forwarded = headers["x-forwarded-for"];
  return (Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? "")).split(",").map((hop) => hop.trim());
}

function wasForwarded({ headers }: Pick<IncomingMessage, "headers">): boolean {
  return ["x-forwarded-for", "x-forwarded-host", "forwarded", "x-real-ip", "via"].some(
    (name) => headers[name] !== undefined,
  );
}

function isLoopback(address: string): boolean {
  return address === "::1" || address.startsWith("127.");
}

function plainAddress(address: string): string {
  return address.startsWith("::ffff:") ? address.slice("::ffff:".length) : address;
}
