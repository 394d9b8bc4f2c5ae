import { SESSION_LIFE_MS } from "@/lib/protocol/timings";
import { Prisma } from "../database/generated/client";
import { database } from "../database/prisma";
import type { Viewer } from "./viewer";

/** How stale `lastSeenAt` may be: a write per request would cost more than all else a request does. */
const TOUCH_AFTER_MS = 60_000;

interface SessionRow {
  id: bigint;
  user_id: bigint;
  role: Viewer["role"];
  last_seen_at: Date;
}

/**
 * The person in a session that stands, found in one statement: every request asks for it.
 *
 * Using a session prolongs it, noted at most once a minute.
 * @param by a session's own number counts only together with its person's: numbers start again in another database
 */
export async function findSession(
  by: { tokenHash: string } | { sessionId: number; userId: number },
): Promise<Viewer | null> {
  const isNamed =
    "tokenHash" in by
      ? Prisma.sql`s.token_hash = ${by.tokenHash}`
      : Prisma.sql`s.id = ${by.sessionId}::bigint AND s.user_id = ${by.userId}::bigint`;
  const [row] = await database().$queryRaw<SessionRow[]>`
    SELECT s.id, s.user_id, s.last_seen_at, u.role::text AS role
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE ${isNamed} AND s.expires_at > now() AND u.is_active`;
  if (!row) return null;
  const now = Date.now();
  if (now - row.last_seen_at.getTime() > TOUCH_AFTER_MS) await touchSession(row.id, now);
  return { userId: Number(row.user_id), sessionId: Number(row.id), role: row.role };
}

async function touchSession(id: bigint, now: number): Promise<void> {
  // Many rows or none, never an error: the session may have been ended meanwhile.
  await database().session.updateMany({
    where: { id },
    data: { lastSeenAt: new Date(now), expiresAt: new Date(now + SESSION_LIFE_MS) },
  });
}
