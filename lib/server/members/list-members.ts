import type { Member } from "@/lib/protocol/channels";
import { requireVisible } from "../channels/require-visible";
import { database } from "../database/prisma";
import { isAdmin, type Viewer } from "../sessions/viewer";
import type { VisibleUserRow } from "../users/to-user";
import { toMember } from "./to-member";

/** The order of names is the same for everyone, whatever language the server runs in. */
const byName = new Intl.Collator("zh-CN", { numeric: true });

type MemberRow = VisibleUserRow & { joinedAt: Date };

/**
 * The active people of a channel, by display name. [CH4]
 *
 * One statement, which finds nothing in a channel that the person may not know of.
 * @throws AppError `not_found` when they may not know of it. [CH6]
 */
export async function listMembers(viewer: Viewer, channelId: number): Promise<Member[]> {
  const rows = await database().$queryRaw<MemberRow[]>`
    SELECT u.id, u.username, u.display_name AS "displayName", u.role::text AS role, u.is_active AS "isActive",
      u.last_active_at AS "lastActiveAt", m.joined_at AS "joinedAt"
    FROM channels c
    JOIN memberships m ON m.channel_id = c.id
    JOIN users u ON u.id = m.user_id AND u.is_active
    WHERE c.id = ${channelId}::bigint AND (
      NOT c.is_private OR ${isAdmin(viewer)}::boolean
      OR EXISTS (SELECT FROM memberships WHERE channel_id = c.id AND user_id = ${viewer.userId}::bigint)
    )
    ORDER BY u.id`;
  if (rows.length === 0) await requireVisible(viewer, channelId, database());
  return rows
    .map(({ joinedAt, ...user }) => toMember({ user, joinedAt }))
    .sort((a, b) => byName.compare(a.user.displayName, b.user.displayName));
}
