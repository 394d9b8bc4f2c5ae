import { randomBytes } from "node:crypto";
import { PASSWORD_RESET_LIFE_MS } from "@/lib/protocol/timings";
import { AppError } from "../app-error";
import { database } from "../database/prisma";
import { hashToken } from "../sessions/hash-token";
import { requireAdmin } from "../sessions/require-admin";
import type { Viewer } from "../sessions/viewer";
import { requireManageableUser } from "../users/require-manageable-user";

interface CreatePasswordReset {
  viewer: Viewer;
  userId: number;
  /** Where people reach this app. */
  baseUrl: string;
}

/**
 * Makes a link with which a person sets a new password, good once for 24 h; an older one stops working. [AUTH7]
 *
 * The token stands behind the `#`, which no browser sends, so that no log ever has it.
 * @throws AppError `forbidden` for an owner's unless an owner asks: it would be a way to become one
 */
export async function createPasswordReset({
  viewer,
  userId,
  baseUrl,
}: CreatePasswordReset): Promise<{ url: string; expiresAt: string }> {
  requireAdmin(viewer);
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + PASSWORD_RESET_LIFE_MS);
  await database().$transaction(async (tx) => {
    const { person } = await requireManageableUser(tx, { viewer, userId });
    if (!person.isActive) throw new AppError("conflict", { message: "This person is deactivated." });
    await tx.passwordReset.deleteMany({ where: { userId } });
    await tx.passwordReset.create({ data: { tokenHash: hashToken(token), userId, expiresAt } });
  });
  return { url: `${baseUrl}/reset-password#${token}`, expiresAt: expiresAt.toISOString() };
}
