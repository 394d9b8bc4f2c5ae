import type { Prisma } from "../database/generated/client";

/**
 * Makes a person a member with everything so far read; whoever is one already stays as they are. [MSG8]
 *
 * The channel's row is locked before, or a message could slip in between the marker and the membership.
 */
export async function insertMembership(
  tx: Prisma.TransactionClient,
  { channelId, userId }: { channelId: number; userId: number },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO memberships (channel_id, user_id, last_read_seq, joined_at)
    SELECT id, ${userId}::bigint, last_seq, clock_timestamp() FROM channels WHERE id = ${channelId}::bigint
    ON CONFLICT DO NOTHING`;
}
