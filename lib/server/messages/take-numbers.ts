import { AppError } from "../app-error";
import type { Prisma } from "../database/generated/client";

interface Wanted {
  channelId: number;
  /** New messages, each of which takes a `seq`. */
  messages: number;
  /** Changes, new messages among them, each of which takes a change number. */
  changes: number;
}

/** The highest numbers taken; the others lie right below. */
interface Taken {
  lastSeq: number;
  lastChangeSeq: number;
}

/**
 * Takes the channel's next numbers: the one place that gives them. [MSG3]
 *
 * The channel's row is locked before, and what takes numbers uses all of them or rolls back: so `seq` stays dense, and
 * numbers rise in the order of the commits.
 */
export async function takeNumbers(
  tx: Prisma.TransactionClient,
  { channelId, messages, changes }: Wanted,
): Promise<Taken> {
  const [row] = await tx.$queryRaw<{ lastSeq: bigint; lastChangeSeq: bigint }[]>`
    UPDATE channels
    SET last_seq = last_seq + ${messages}::bigint, last_change_seq = last_change_seq + ${changes}::bigint
    WHERE id = ${channelId}::bigint
    RETURNING last_seq AS "lastSeq", last_change_seq AS "lastChangeSeq"`;
  if (!row) throw new AppError("not_found");
  return { lastSeq: Number(row.lastSeq), lastChangeSeq: Number(row.lastChangeSeq) };
}
