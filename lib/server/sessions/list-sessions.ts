import type { Session } from "@/lib/protocol/sessions";
import { database } from "../database/prisma";
import type { Viewer } from "./viewer";

/** The person's own sign-ins that stand, the one used last first. */
export async function listSessions(viewer: Viewer): Promise<Session[]> {
  const rows = await database().session.findMany({
    where: { userId: viewer.userId, expiresAt: { gt: new Date() } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => ({
    id: Number(row.id),
    userAgent: row.userAgent,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    isCurrent: Number(row.id) === viewer.sessionId,
  }));
}
