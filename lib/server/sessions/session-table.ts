import { SESSION_LIFE_MS } from "@/lib/protocol/timings";
import { database } from "../database/prisma";
import type { Viewer } from "./viewer";

/** How a session is named; its own number counts only together with its person's: numbers start again in another database. */
export type SessionName = { tokenHash: string } | { sessionId: number; userId: number };

/** A session that stands, of an active person. */
export interface StandingSession {
  viewer: Viewer;
  tokenHash: string | null;
  lastSeenAt: Date;
  /** Milliseconds until it expires, by the database's clock. */
  lifeMs: number;
}

/** What is asked of the rows of `sessions`, each for many sessions in one statement. */
export interface SessionTable {
  /** Those of the named ones that stand. */
  listStanding(names: SessionName[]): Promise<StandingSession[]>;
  /** The ids of those that stand no longer, or whose person has another role. */
  listChanged(viewers: Viewer[]): Promise<number[]>;
  /** Notes that they are used now, which prolongs them. [AUTH9] */
  touch(sessionIds: number[]): Promise<void>;
}

interface StandingRow {
  id: bigint;
  user_id: bigint;
  role: Viewer["role"];
  token_hash: string | null;
  last_seen_at: Date;
  life_ms: number;
}

/** The rows in the process's database. */
export const sessionTable: SessionTable = {
  async listStanding(names) {
    const tokenHashes = names.flatMap((name) => ("tokenHash" in name ? [name.tokenHash] : []));
    const ids = names.flatMap((name) => ("sessionId" in name ? [name.sessionId] : []));
    const rows = await database().$queryRaw<StandingRow[]>`
      SELECT s.id, s.user_id, u.role::text AS role, s.token_hash, s.last_seen_at,
        (extract(epoch FROM s.expires_at - now()) * 1000)::float8 AS life_ms
      FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE (s.token_hash = ANY(${tokenHashes}::text[]) OR s.id = ANY(${ids}::bigint[]))
        AND s.expires_at > now() AND u.is_active`;
    return rows.map((row) => ({
      viewer: { userId: Number(row.user_id), sessionId: Number(row.id), role: row.role },
      tokenHash: row.token_hash,
      lastSeenAt: row.last_seen_at,
      lifeMs: row.life_ms,
    }));
  },

  async listChanged(viewers) {
    // As text: an array of a thousand would go through Prisma one by one.
    const [ids, userIds, roles] = (["sessionId", "userId", "role"] as const).map((key) =>
      viewers.map((viewer) => viewer[key]).join(),
    );
    const rows = await database().$queryRaw<{ id: bigint }[]>`
      SELECT known.id
      FROM unnest(
        string_to_array(${ids}, ',')::bigint[],
        string_to_array(${userIds}, ',')::bigint[],
        string_to_array(${roles}, ',')
      ) AS known (id, user_id, role)
      LEFT JOIN sessions s ON s.id = known.id AND s.user_id = known.user_id AND s.expires_at > now()
      LEFT JOIN users u ON u.id = s.user_id AND u.is_active
      WHERE u.role::text IS DISTINCT FROM known.role`;
    return rows.map((row) => Number(row.id));
  },

  async touch(sessionIds) {
    const now = Date.now();
    // Never waits for a lock, so that it cannot end in a circle with whoever ends several sessions.
    await database().$executeRaw`
      UPDATE sessions SET last_seen_at = ${new Date(now)}::timestamptz, expires_at = ${new Date(now + SESSION_LIFE_MS)}::timestamptz
      WHERE id IN (
        SELECT id FROM sessions WHERE id = ANY(string_to_array(${sessionIds.join()}, ',')::bigint[])
        FOR NO KEY UPDATE SKIP LOCKED
      )`;
  },
};
