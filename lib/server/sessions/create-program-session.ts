import { randomBytes } from "node:crypto";
import type { SessionToken } from "@/lib/protocol/sessions";
import type { Prisma } from "../database/generated/client";
import { hashToken } from "./hash-token";
import { insertSession } from "./insert-session";

/**
 * Begins a program's session: a random token, of which the database keeps the hash alone. [AUTH3]
 *
 * @throws AppError `unauthenticated` when the person has just been deactivated or changed the password
 */
export async function createProgramSession(
  db: Pick<Prisma.TransactionClient, "$queryRaw">,
  { person, userAgent }: { person: { id: number; passwordHash: string }; userAgent: string },
): Promise<SessionToken> {
  const token = randomBytes(32).toString("base64url");
  const { expiresAt } = await insertSession(db, { person, userAgent, tokenHash: hashToken(token) });
  return { token, expiresAt: expiresAt.toISOString() };
}
