import { database } from "../database/prisma";
import { isUsable } from "./is-usable";

/** Whom an invitation comes from, for the page that shows it; null when it lets nobody in any more. */
export async function findUsableInvite(code: string): Promise<{ code: string; invitedBy: string } | null> {
  // U+0000 cannot be asked for: the database has no such text.
  if (code.includes("\0")) return null;
  const [row] = await database().$queryRaw<{ code: string; invitedBy: string }[]>`
    SELECT i.code, u.display_name AS "invitedBy" FROM invites i JOIN users u ON u.id = i.created_by_id
    WHERE i.code = ${code} AND ${isUsable}`;
  return row ?? null;
}
