import type { Role } from "@/lib/protocol/users";
import { AppError } from "../app-error";
import { database } from "../database/prisma";
import { isAdmin, type Viewer } from "../sessions/viewer";
import { SharedReading } from "../shared-reading";
import { adminsRoom, channelRoom } from "./rooms";

interface SessionRow {
  id: bigint;
  userId: bigint;
  role: Role;
  /** With commas between; null for somebody who is in none. */
  channelIds: string | null;
}

const sessions = new SharedReading(readSessions);

/**
 * What a person hears at this moment besides what is for them alone. Those who connect together are read together.
 *
 * @throws AppError `unauthenticated` when the session has ended meanwhile
 */
export async function roomsOfSession({ userId, sessionId }: Pick<Viewer, "userId" | "sessionId">): Promise<string[]> {
  const row = (await sessions.ask(sessionId)).get(sessionId);
  // Numbers start again in another database.
  if (!row || Number(row.userId) !== userId) throw new AppError("unauthenticated");
  const channelRooms = row.channelIds?.split(",").map((channelId) => channelRoom(Number(channelId))) ?? [];
  return isAdmin(row) ? [...channelRooms, adminsRoom] : channelRooms;
}

/** Lists as text: an array would go through Prisma one by one. */
async function readSessions(sessionIds: number[]): Promise<Map<number, SessionRow>> {
  const rows = await database().$queryRaw<SessionRow[]>`
    SELECT sessions.id, users.id AS "userId", users.role::text AS role,
      (SELECT string_agg(channel_id::text, ',') FROM memberships WHERE user_id = users.id) AS "channelIds"
    FROM sessions JOIN users ON users.id = sessions.user_id
    WHERE sessions.id = ANY(string_to_array(${sessionIds.join()}, ',')::bigint[])`;
  return new Map(rows.map((row) => [Number(row.id), row]));
}
