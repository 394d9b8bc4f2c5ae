import type { IncomingMessage } from "node:http";
import { describeOrigin } from "../http/describe-origin";
import { readSessionCookie } from "../sessions/session-cookie";
import { limitRate } from "./limit-rate";
import { networkOf } from "./network-of";

/**
 * Counts a page, which costs more than any answer of the API, against its person, or the address of a stranger. [CFG4]
 *
 * The cookie is only opened, and the database not asked: nobody but us can have made it.
 * @throws AppError `rate_limited`
 */
export async function limitPage(incoming: IncomingMessage): Promise<void> {
  const network = networkOf(describeOrigin(incoming).address);
  await limitRate("address", network);
  const session = await readSessionCookie(incoming.headers.cookie ?? "");
  if (session) await limitRate("requests", session.userId);
  else await limitRate("strangers", network);
}
