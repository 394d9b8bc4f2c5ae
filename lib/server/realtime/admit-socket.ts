import { AppError, toAppError } from "../app-error";
import { database } from "../database/prisma";
import { identifySocket } from "./identify-socket";
import type { RealtimeSocket } from "./realtime-server";
import { channelRoom, sessionRoom, userRoom } from "./rooms";

/**
 * Finds out who a new socket is and puts it into its rooms, before `connect` is told. [RT1], [RT4]
 *
 * The memberships are read again after the rooms are joined: someone removed between the first reading and the joining
 * would otherwise listen for ever.
 * @throws Error whose message is the code, as Socket.IO hands it to the client
 */
export async function admitSocket(socket: RealtimeSocket): Promise<void> {
  try {
    const viewer = await identifySocket(socket);
    if (!viewer) throw new AppError("unauthenticated");
    await socket.join([userRoom(viewer.userId), sessionRoom(viewer.sessionId)]);
    const before = await listChannelIds(viewer.userId);
    await socket.join(before.map(channelRoom));
    await leaveOldRooms(socket, before, await listChannelIds(viewer.userId));
    socket.data = { viewer };
  } catch (thrown) {
    const error = toAppError(thrown);
    throw Object.assign(new Error(error.code, { cause: thrown }), { data: error.toProtocol() });
  }
}

async function listChannelIds(userId: number): Promise<number[]> {
  const memberships = await database().membership.findMany({ where: { userId }, select: { channelId: true } });
  return memberships.map((membership) => Number(membership.channelId));
}

/** Only leaves: someone added meanwhile is brought in by that change, since the person's room was joined first. */
async function leaveOldRooms(socket: RealtimeSocket, before: number[], now: number[]): Promise<void> {
  for (const gone of before.filter((channelId) => !now.includes(channelId))) await socket.leave(channelRoom(gone));
}
