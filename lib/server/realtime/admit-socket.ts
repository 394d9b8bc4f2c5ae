import type { Role } from "@/lib/protocol/users";
import { AppError, toAppError } from "../app-error";
import { database } from "../database/prisma";
import { limitRate } from "../rate-limits/limit-rate";
import { isAdmin, type Viewer } from "../sessions/viewer";
import { Turnstile } from "../turnstile";
import { identifySocket } from "./identify-socket";
import type { RealtimeSocket } from "./realtime-server";
import { adminsRoom, channelRoom, sessionRoom, userRoom } from "./rooms";

/**
 * After an outage everybody comes back at once: in the database's queue they would stand before everybody's messages.
 * So many keep it busy without filling its connections; two thousand pass in a few seconds.
 */
const admissions = new Turnstile(6, 20_000);

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
  const before = await listRooms(viewer);
  await socket.join(before);
  await leaveOldRooms(socket, before, await listRooms(viewer));
  socket.data = { userId, sessionId };
}

/**
 * What a person hears at this moment besides what is for them alone.
 *
 * @throws AppError `unauthenticated` when the session has ended meanwhile
 */
async function listRooms({ userId, sessionId }: Viewer): Promise<string[]> {
  const [row] = await database().$queryRaw<{ role: Role; channelIds: bigint[] }[]>`
    SELECT role::text AS role, ARRAY(SELECT channel_id FROM memberships WHERE user_id = users.id) AS "channelIds"
    FROM users JOIN sessions ON sessions.user_id = users.id
    WHERE users.id = ${userId}::bigint AND sessions.id = ${sessionId}::bigint`;
  if (!row) throw new AppError("unauthenticated");
  const channelRooms = row.channelIds.map((channelId) => channelRoom(Number(channelId)));
  return isAdmin(row) ? [...channelRooms, adminsRoom] : channelRooms;
}

/** Only leaves: who is added or promoted meanwhile is brought in by that change, since the person's room was joined first. */
async function leaveOldRooms(socket: RealtimeSocket, before: string[], now: string[]): Promise<void> {
  const standing = new Set(now);
  for (const gone of before.filter((room) => !standing.has(room))) await socket.leave(gone);
}
