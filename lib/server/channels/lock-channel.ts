import type { Prisma } from "../database/generated/client";

/**
 * Holds a channel's row until the transaction ends: the first statement of everything that changes the channel, so that
 * its changes follow one another in every process. What is decided on must be read after it, by a statement of its own.
 */
export async function lockChannel(tx: Prisma.TransactionClient, channelId: number): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM channels WHERE id = ${channelId}::bigint FOR UPDATE`;
}
