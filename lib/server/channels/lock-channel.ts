import type { Prisma } from "../database/generated/client";

/**
 * Holds a channel's row until the transaction ends: the first statement of everything that changes the channel, so that
 * its changes follow one another in every process. What is decided on must be read after it, by a statement of its own.
 *
 * @returns the channel's highest change number; null where there is no such channel
 */
export async function lockChannel(tx: Prisma.TransactionClient, channelId: number): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ lastChangeSeq: bigint }[]>`
    SELECT last_change_seq AS "lastChangeSeq" FROM channels WHERE id = ${channelId}::bigint FOR UPDATE`;
  return row ? Number(row.lastChangeSeq) : null;
}
