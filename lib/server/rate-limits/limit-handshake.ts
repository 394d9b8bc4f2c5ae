import type { IncomingMessage } from "node:http";
import { describeOrigin } from "../http/describe-origin";
import { requestPath } from "../http/request-path";
import { limitRate } from "./limit-rate";
import { networkOf } from "./network-of";

/**
 * Counts an attempt to connect against its address; what belongs to a Socket.IO connection that stands has its `sid`, the
 * last one as Engine.IO reads it. [CFG4]
 *
 * @throws AppError `rate_limited`
 */
export async function limitHandshake(incoming: IncomingMessage): Promise<void> {
  const query = new URLSearchParams(incoming.url?.split("?")[1]);
  const isStanding = requestPath(incoming) === "/socket.io/" && Boolean(query.getAll("sid").at(-1));
  if (!isStanding) await limitRate("handshakes", networkOf(describeOrigin(incoming).address));
}
