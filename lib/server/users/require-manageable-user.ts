import { AppError } from "../app-error";
import type { Prisma, User as UserRow } from "../database/generated/client";
import { requireStillAdmin } from "../sessions/require-still-admin";
import type { Viewer } from "../sessions/viewer";

interface Managing {
  person: UserRow;
  /** Who manages them, as they are now. */
  admin: Viewer;
}

/**
 * Somebody whom an admin is about to manage, locked: changes of one person follow one another.
 *
 * @throws AppError `not_found`, or `forbidden` for an owner unless an owner asks [AUTH7]
 */
export async function requireManageableUser(
  tx: Prisma.TransactionClient,
  { viewer, userId }: { viewer: Viewer; userId: number },
): Promise<Managing> {
  await tx.$queryRaw`SELECT FROM users WHERE id = ${userId}::bigint FOR NO KEY UPDATE`;
  const admin = await requireStillAdmin(tx, viewer);
  const person = await tx.user.findUnique({ where: { id: userId } });
  if (!person) throw new AppError("not_found");
  if (person.role === "owner" && admin.role !== "owner") {
    throw new AppError("forbidden", { message: "Only an owner may do this to an owner." });
  }
  return { person, admin };
}
