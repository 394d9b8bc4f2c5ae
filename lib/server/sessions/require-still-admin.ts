import { AppError } from "../app-error";
import type { Prisma } from "../database/generated/client";
import { requireAdmin } from "./require-admin";
import type { Viewer } from "./viewer";

/**
 * The admin who is asking as they are now, after their request has waited for a lock: they may have been demoted.
 *
 * @throws AppError `forbidden` when they are none any more
 */
export async function requireStillAdmin(tx: Prisma.TransactionClient, viewer: Viewer): Promise<Viewer> {
  const row = await tx.user.findUnique({
    where: { id: viewer.userId, isActive: true },
    select: { role: true },
  });
  if (!row) throw new AppError("forbidden");
  const now = { ...viewer, role: row.role };
  requireAdmin(now);
  return now;
}
