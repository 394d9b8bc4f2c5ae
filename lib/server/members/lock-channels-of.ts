import type { Prisma } from "../database/generated/client";

/**
 * Holds all channels of a person, in the order in which everybody holds several, because their counts of members are about
 * to change.
 *
 * Before the person's own row is held: whoever adds or removes somebody holds the channel first and then the person, and
 * two who go opposite ways would wait for each other.
 */
export async function lockChannelsOf(tx: Prisma.TransactionClient, userId: number): Promise<void> {
  await tx.$queryRaw`
    SELECT FROM channels WHERE id IN (SELECT channel_id FROM memberships WHERE user_id = ${userId}::bigint)
    ORDER BY id FOR NO KEY UPDATE`;
}
