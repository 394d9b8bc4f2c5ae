import type { Membership } from "@/lib/protocol/channels";
import type { Prisma } from "../database/generated/client";
import { toMembership } from "./to-membership";

interface MoveMarker {
  channelId: number;
  userId: number;
  seq: number;
}

/**
 * Moves a person's marker forward, never back and never past `lastSeq`. [MSG8]
 *
 * One statement, whose condition is looked at again if another device has moved the row meanwhile.
 * @returns the membership, or null when the marker stood there or further, or there is none
 */
export async function moveMarker(
  db: Prisma.TransactionClient,
  { channelId, userId, seq }: MoveMarker,
): Promise<Membership | null> {
  const [row] = await db.$queryRaw<{ lastSeq: bigint; lastReadSeq: bigint }[]>`
    UPDATE memberships m SET last_read_seq = least(${seq}::bigint, c.last_seq)
    FROM channels c
    WHERE c.id = m.channel_id AND m.channel_id = ${channelId}::bigint AND m.user_id = ${userId}::bigint
      AND m.last_read_seq < least(${seq}::bigint, c.last_seq)
    RETURNING c.last_seq AS "lastSeq", m.last_read_seq AS "lastReadSeq"`;
  return row ? toMembership({ lastSeq: Number(row.lastSeq), lastReadSeq: Number(row.lastReadSeq) }) : null;
}
