import { AppError, toAppError } from "../app-error";
import { limitRate } from "../rate-limits/limit-rate";
import { Turnstile } from "../turnstile";
import { identifySocket } from "./identify-socket";
import type { RealtimeSocket } from "./realtime-server";
import { sessionRoom, userRoom } from "./rooms";
import { roomsOfSession } from "./rooms-of-session";

/**
 * After an outage everybody comes back at once, and most have left again when it takes long. So many are read together in
 * one statement each time, and never take more of the database's connections than a few: messages do not wait for them.
 */
const admissions = new Turnstile(100, 20_000);

/**
 * Finds out who a new socket is and puts it into its rooms, before `connect` is told. [RT1], [RT4], [ADM4]
 *
 * @throws Error whose message is the code, as Socket.IO hands it to the client together with `data`
 */
export async function admitSocket(socket: RealtimeSocket): Promise<void> {
  try {
    await admissions.pass(() => admit(socket));
  } catch (thrown) {
    const error = toAppError(thrown);
    const { retryAfterSeconds } = error;
    const data = { ...error.toProtocol(), ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
    throw Object.assign(new Error(error.code, { cause: thrown }), { data });
  }
}

/**
 * Session, memberships and role are read again after the rooms are joined: who was signed out, removed or demoted
 * between the first reading and the joining would otherwise listen for ever.
 */
async function admit(socket: RealtimeSocket): Promise<void> {
  // Who left while they waited their turn, as most do when it takes long, costs nothing.
  if (socket.conn.readyState !== "open") throw new AppError("unavailable");
  const viewer = await identifySocket(socket);
  if (!viewer) throw new AppError("unauthenticated");
  const { userId, sessionId } = viewer;
  await limitRate("connections", userId);
  await socket.join([userRoom(userId), sessionRoom(sessionId)]);
  const before = await roomsOfSession(viewer);
  await socket.join(before);
  await leaveOldRooms(socket, before, await roomsOfSession(viewer));
  socket.data = { userId, sessionId };
}

/** Only leaves: who is added or promoted meanwhile is brought in by that change, since the person's room was joined first. */
async function leaveOldRooms(socket: RealtimeSocket, before: string[], now: string[]): Promise<void> {
  const standing = new Set(now);
  for (const gone of before.filter((room) => !standing.has(room))) await socket.leave(gone);
}
