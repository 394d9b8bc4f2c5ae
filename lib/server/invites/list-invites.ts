import type { Invite } from "@/lib/protocol/invites";
import { database } from "../database/prisma";
import { requireAdmin } from "../sessions/require-admin";
import type { Viewer } from "../sessions/viewer";
import { toInvite } from "./to-invite";

/** Every invite that was not withdrawn, used up and expired ones too, the newest first. [AUTH7] */
export async function listInvites({ viewer, baseUrl }: { viewer: Viewer; baseUrl: string }): Promise<Invite[]> {
  requireAdmin(viewer);
  const rows = await database().invite.findMany({ orderBy: [{ createdAt: "desc" }, { code: "asc" }] });
  return rows.map((row) => toInvite(row, baseUrl));
}
