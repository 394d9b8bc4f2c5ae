import { AppError } from "../app-error";
import type { Prisma } from "../database/generated/client";

/**
 * Takes the channel's next change number, for a change of a message that is there. [MSG3]
 *
 * The channel's row is locked before, and what takes the number uses it or rolls back: so numbers rise in the order of the
 * commits. New messages take theirs as they are appended.
 */
export async function takeChangeNumber(tx: Prisma.TransactionClient, channelId: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ lastChangeSeq: bigint }[]>`
    UPDATE channels SET last_change_seq = last_change_seq + 1
    WHERE id = ${channelId}::bigint
    RETURNING last_change_seq AS "lastChangeSeq"`;
  if (!row) throw new AppError("not_found");
  return Number(row.lastChangeSeq);
}
