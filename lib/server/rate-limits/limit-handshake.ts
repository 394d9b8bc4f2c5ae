import type { IncomingMessage } from "node:http";
import { describeOrigin } from "../http/describe-origin";
import { limitRate } from "./limit-rate";
import { networkOf } from "./network-of";

/**
 * Counts an attempt to connect against its address; what belongs to a connection that stands has its `sid`. [CFG4]
 *
 * @throws AppError `rate_limited`
 */
export async function limitHandshake(incoming: IncomingMessage): Promise<void> {
  const isHandshake = !/[?&]sid=/.test(incoming.url ?? "");
  if (isHandshake) await limitRate("handshakes", networkOf(describeOrigin(incoming).address));
}
