import { runtime } from "../runtime";
import { broadcast } from "./broadcast";
import { sessionRoom } from "./rooms";

/**
 * Forgets ended sessions, tells their sockets so, and closes them. Call it after the commit. [AUTH5], [RT9]
 *
 * Forgotten first: who is told comes back at once, and must not be let in.
 */
export function endSessionSockets(sessionIds: number[]): void {
  if (sessionIds.length === 0) return;
  runtime().knownSessions?.forget(sessionIds);
  const rooms = sessionIds.map(sessionRoom);
  broadcast(rooms, { type: "session_ended", data: {} });
  runtime().io?.in(rooms).disconnectSockets(true);
  for (const room of rooms) turnAway(room);
}

/** A socket that is being admitted is in its room, but not yet among those that can be closed: it finds its room gone. */
function turnAway(room: string): void {
  const adapter = runtime().io?.of("/").adapter;
  for (const socketId of [...(adapter?.rooms.get(room) ?? [])]) void adapter?.del(socketId, room);
}
