import { tellAdmins } from "../admin/tell-admins";
import { AppError } from "../app-error";
import { database } from "../database/prisma";
import { requireAdmin } from "../sessions/require-admin";
import type { Viewer } from "../sessions/viewer";

/** Withdraws an invite: from now on it lets nobody in. [AUTH7] */
export async function deleteInvite({ viewer, code }: { viewer: Viewer; code: string }): Promise<void> {
  requireAdmin(viewer);
  const { count } = code.includes("\0") ? { count: 0 } : await database().invite.deleteMany({ where: { code } });
  if (count === 0) throw new AppError("not_found");
  tellAdmins("invites");
}
