import { database } from "../database/prisma";
import { endSessionSockets } from "../realtime/end-session-sockets";
import { deleteSessions } from "./delete-sessions";

/**
 * Signs a person out, everywhere or of one session: it stops working at once, on HTTP and on open sockets. [AUTH5]
 *
 * @returns whether there was anything to end
 */
export async function endSessions(which: { userId: number; sessionId?: number }): Promise<boolean> {
  const ended = await deleteSessions(database(), which);
  endSessionSockets(ended);
  return ended.length > 0;
}
