import { SESSION_LIFE_MS } from "@/lib/protocol/timings";
import { AppError } from "../app-error";
import type { Prisma } from "../database/generated/client";

const USER_AGENT_MAX_CHARS = 200;

interface NewSession {
  /** Whose password was just found right, with the hash it was compared with. */
  person: { id: number; passwordHash: string };
  /** The browser or program as it names itself. */
  userAgent: string;
  /** null for a browser, whose cookie names the session by its number. */
  tokenHash: string | null;
}

/**
 * Begins a session, if the person is still active and still has that password.
 *
 * Comparing takes a while, in which the password may be changed and all sessions ended: the row is locked and looked at
 * again, so that none begun with the old password survives. [AUTH5]
 * @throws AppError `unauthenticated`
 */
export async function insertSession(
  db: Pick<Prisma.TransactionClient, "$queryRaw">,
  { person, userAgent, tokenHash }: NewSession,
): Promise<{ sessionId: number; expiresAt: Date }> {
  const expiresAt = new Date(Date.now() + SESSION_LIFE_MS);
  const [row] = await db.$queryRaw<{ id: bigint }[]>`
    INSERT INTO sessions (user_id, token_hash, user_agent, expires_at)
    SELECT id, ${tokenHash}::text, ${userAgent.slice(0, USER_AGENT_MAX_CHARS)}, ${expiresAt}::timestamptz
    FROM users WHERE id = ${person.id}::bigint AND is_active AND password_hash = ${person.passwordHash} FOR SHARE
    RETURNING id`;
  if (!row) throw new AppError("unauthenticated");
  return { sessionId: Number(row.id), expiresAt };
}
