import { database } from "../database/prisma";
import { isUsable } from "./is-usable";

/** Whom an invitation comes from, for the page that shows it; null when it lets nobody in any more. */
export async function findUsableInvite(code: string): Promise<{ code: string; invitedBy: string } | null> {
  const { invite } = database();
  // U+0000 cannot be asked for: the database has no such text.
  if (code.includes("\0")) return null;
  const row = await invite.findFirst({
    where: { code, ...isUsable(invite.fields) },
    select: { code: true, createdBy: { select: { displayName: true } } },
  });
  return row && { code: row.code, invitedBy: row.createdBy.displayName };
}
