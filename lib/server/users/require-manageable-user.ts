import { AppError } from "../app-error";
import type { Prisma, User as UserRow } from "../database/generated/client";
import type { Viewer } from "../sessions/viewer";

/**
 * Somebody whom an admin is about to manage, locked: changes of one person follow one another.
 *
 * @throws AppError `not_found`, or `forbidden` for an owner unless an owner asks [AUTH7]
 */
export async function requireManageableUser(
  tx: Prisma.TransactionClient,
  { viewer, userId }: { viewer: Viewer; userId: number },
): Promise<UserRow> {
  await tx.$queryRaw`SELECT FROM users WHERE id = ${userId}::bigint FOR NO KEY UPDATE`;
  const row = await tx.user.findUnique({ where: { id: userId } });
  if (!row) throw new AppError("not_found");
  if (row.role === "owner" && viewer.role !== "owner") {
    throw new AppError("forbidden", { message: "Only an owner may do this to an owner." });
  }
  return row;
}
