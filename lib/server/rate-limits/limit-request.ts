import type { IncomingHttpHeaders } from "node:http";
import { limitRate } from "./limit-rate";
import { networkOf } from "./network-of";

/**
 * Counts a request against the address it comes from, before anything else is done for it. [CFG4]
 *
 * Whether what it shows is anybody's sign-in, `requireViewer` finds out, and counts the rest.
 * @throws AppError `rate_limited`
 */
export async function limitRequest(address: string, headers: IncomingHttpHeaders): Promise<void> {
  const network = networkOf(address);
  await limitRate("address", network);
  const showsSomething = headers.authorization !== undefined || headers.cookie !== undefined;
  if (!showsSomething) await limitRate("strangers", network);
}
