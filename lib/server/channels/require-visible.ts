import { AppError } from "../app-error";
import type { Prisma } from "../database/generated/client";
import { isAdmin, type Viewer } from "../sessions/viewer";

/** What deciding about a channel takes: its state, and where the person stands in it. */
export interface ChannelAccess {
  id: number;
  isPrivate: boolean;
  isGeneral: boolean;
  isArchived: boolean;
  createdBy: number;
  lastSeq: number;
  lastChangeSeq: number;
  /** The person's marker; null when they are no member. */
  lastReadSeq: number | null;
}

interface AccessRow extends Pick<ChannelAccess, "isPrivate" | "isGeneral" | "isArchived"> {
  createdBy: bigint;
  lastSeq: bigint;
  lastChangeSeq: bigint;
  lastReadSeq: bigint | null;
}

/**
 * A channel that the person may know of: a public one, one they are in, any for an admin. [CH6]
 *
 * One statement, so that membership and numbers are of one moment. The other `require*` of channels narrow it.
 * @throws AppError `not_found`: existence is not revealed. [ERR3]
 */
export async function requireVisible(
  viewer: Viewer,
  channelId: number,
  db: Prisma.TransactionClient,
): Promise<ChannelAccess> {
  const [row] = await db.$queryRaw<AccessRow[]>`
    SELECT c.is_private AS "isPrivate", c.is_general AS "isGeneral", c.is_archived AS "isArchived",
      c.created_by_id AS "createdBy", c.last_seq AS "lastSeq", c.last_change_seq AS "lastChangeSeq",
      m.last_read_seq AS "lastReadSeq"
    FROM channels c
    LEFT JOIN memberships m ON m.channel_id = c.id AND m.user_id = ${viewer.userId}::bigint
    WHERE c.id = ${channelId}::bigint`;
  if (!row || (row.isPrivate && row.lastReadSeq === null && !isAdmin(viewer))) throw new AppError("not_found");
  return {
    ...row,
    id: channelId,
    createdBy: Number(row.createdBy),
    lastSeq: Number(row.lastSeq),
    lastChangeSeq: Number(row.lastChangeSeq),
    lastReadSeq: row.lastReadSeq === null ? null : Number(row.lastReadSeq),
  };
}
