import type { ChannelListing } from "@/lib/protocol/channels";
import type { Prisma } from "../database/generated/client";
import { toMembership } from "../members/to-membership";

interface ListingRow {
  id: bigint;
  kind: "channel";
  name: string;
  topic: string;
  isPrivate: boolean;
  isGeneral: boolean;
  isArchived: boolean;
  createdBy: bigint;
  lastSeq: bigint;
  lastChangeSeq: bigint;
  memberCount: number;
  /** null: not a member */
  lastReadSeq: bigint | null;
}

/**
 * Channels as one person sees them, `general` first, then by name; it does not ask whether they may.
 *
 * One statement, so that a marker is never of another moment than the `lastSeq` it is taken from. `memberCount` counts
 * active people. [CH1]
 * @param condition on `c`, the channel, and `m`, the person's membership
 */
export async function selectListings(
  db: Prisma.TransactionClient,
  { userId, condition }: { userId: number; condition: Prisma.Sql },
): Promise<ChannelListing[]> {
  const rows = await db.$queryRaw<ListingRow[]>`
    SELECT c.id, c.kind, c.name, c.topic, c.is_private AS "isPrivate", c.is_general AS "isGeneral",
      c.is_archived AS "isArchived", c.created_by_id AS "createdBy", c.last_seq AS "lastSeq",
      c.last_change_seq AS "lastChangeSeq", c.member_count AS "memberCount", m.last_read_seq AS "lastReadSeq"
    FROM channels c
    LEFT JOIN memberships m ON m.channel_id = c.id AND m.user_id = ${userId}::bigint
    WHERE ${condition}
    ORDER BY c.is_general DESC, lower(c.name) COLLATE names, c.id`;
  return rows.map(toListing);
}

function toListing({ lastReadSeq, ...row }: ListingRow): ChannelListing {
  const lastSeq = Number(row.lastSeq);
  return {
    ...row,
    id: Number(row.id),
    createdBy: Number(row.createdBy),
    lastSeq,
    lastChangeSeq: Number(row.lastChangeSeq),
    membership: lastReadSeq === null ? null : toMembership({ lastSeq, lastReadSeq: Number(lastReadSeq) }),
  };
}
