import { Prisma } from "../database/generated/client";

/**
 * Deletes sessions; `endSessionSockets` is told of them after the commit.
 *
 * @param which all of a person's, or one of theirs: somebody else's is left alone
 * @returns the ids of those that stood until now
 */
export async function deleteSessions(
  db: Pick<Prisma.TransactionClient, "$queryRaw">,
  { userId, sessionId }: { userId: number; sessionId?: number },
): Promise<number[]> {
  const isOne = sessionId === undefined ? Prisma.empty : Prisma.sql`AND id = ${sessionId}::bigint`;
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    DELETE FROM sessions WHERE user_id = ${userId}::bigint ${isOne} RETURNING id`;
  return rows.map((row) => Number(row.id));
}
