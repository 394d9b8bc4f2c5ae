import type { Prisma } from "../database/generated/client";
import { deleteSessions } from "../sessions/delete-sessions";

/**
 * Gives a person another password, and ends what the old one opened: sessions and links to reset it. [AUTH5]
 *
 * The person's row comes first: a session that is just being begun with the old password waits for it, then fails.
 * @returns the ended sessions, for `endSessionSockets` after the commit
 */
export async function replacePassword(
  tx: Prisma.TransactionClient,
  { userId, passwordHash }: { userId: number; passwordHash: string },
): Promise<number[]> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash } });
  await tx.passwordReset.deleteMany({ where: { userId } });
  return deleteSessions(tx, { userId });
}
