import type { Role } from "@/lib/protocol/users";
import { AppError, toAppError } from "../app-error";
import { database } from "../database/prisma";
import { limitRate } from "../rate-limits/limit-rate";
import { isAdmin } from "../sessions/viewer";
import { identifySocket } from "./identify-socket";
import type { RealtimeSocket } from "./realtime-server";
import { adminsRoom, channelRoom, sessionRoom, userRoom } from "./rooms";

/**
 * Finds out who a new socket is and puts it into its rooms, before `connect` is told. [RT1], [RT4], [ADM4]
 *
 * Memberships and role are read again after the rooms are joined: someone removed or demoted between the first reading
 * and the joining would otherwise listen for ever.
 * @throws Error whose message is the code, as Socket.IO hands it to the client
 */
export async function admitSocket(socket: RealtimeSocket): Promise<void> {
  try {
    const viewer = await identifySocket(socket);
    if (!viewer) throw new AppError("unauthenticated");
    const { userId, sessionId } = viewer;
    await limitRate("connections", userId);
    await socket.join([userRoom(userId), sessionRoom(sessionId)]);
    const before = await listRooms(userId);
    await socket.join(before);
    await leaveOldRooms(socket, before, await listRooms(userId));
    socket.data = { userId, sessionId };
  } catch (thrown) {
    const error = toAppError(thrown);
    throw Object.assign(new Error(error.code, { cause: thrown }), { data: error.toProtocol() });
  }
}

/** What a person hears at this moment besides what is for them alone. */
async function listRooms(userId: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ role: Role; channelIds: bigint[] }[]>`
    SELECT role::text AS role, ARRAY(SELECT channel_id FROM memberships WHERE user_id = users.id) AS "channelIds"
    FROM users WHERE id = ${userId}::bigint`;
  return rows.flatMap(({ role, channelIds }) => [
    ...channelIds.map((channelId) => channelRoom(Number(channelId))),
    ...(isAdmin({ role }) ? [adminsRoom] : []),
  ]);
}

/** Only leaves: who is added or promoted meanwhile is brought in by that change, since the person's room was joined first. */
async function leaveOldRooms(socket: RealtimeSocket, before: string[], now: string[]): Promise<void> {
  const standing = new Set(now);
  for (const gone of before.filter((room) => !standing.has(room))) await socket.leave(gone);
}
