import { database } from "../database/prisma";
import type { Prisma } from "../database/generated/client";
import { inOrder } from "../in-order";
import { isUnavailable } from "../is-unavailable";
import { logger } from "../logger";
import { doubtCommit, settleDoubt } from "./doubtful-commits";
import { lockChannel } from "./lock-channel";

type Write<Result> = (tx: Prisma.TransactionClient) => Promise<Result>;

interface ChannelChange<Result> {
  /** Decides and writes, with the channel's row held; what it throws undoes it all. */
  write: Write<Result>;
  /** Tells what was committed, before the next change of the channel begins. */
  tell: (result: Result) => void | Promise<void>;
}

/**
 * The one way to change a channel, its members or its messages: in turn, all or nothing, told after the commit. [MSG3]
 *
 * What is committed is a success, even when telling it fails: whoever was not told sees the hole at the next push or
 * join, and reads the change log. [MSG6]
 * @returns what `write` returned
 */
export function changeChannel<Result>(channelId: number, { write, tell }: ChannelChange<Result>): Promise<Result> {
  return inOrder(`channel:${channelId}`, async () => {
    await settleDoubt(channelId);
    const result = await commit(channelId, write);
    try {
      await tell(result);
    } catch (err) {
      logger().error({ err, channelId }, "a change was committed, and could not be told");
    }
    return result;
  });
}

async function commit<Result>(channelId: number, write: Write<Result>): Promise<Result> {
  let after: number | null = null;
  try {
    return await database().$transaction(async (tx) => {
      after = await lockChannel(tx, channelId);
      return write(tx);
    });
  } catch (error) {
    // What was lost may be no more than the answer to the commit.
    if (after !== null && isUnavailable(error)) doubtCommit(channelId, changesAfter(channelId, after));
    throw error;
  }
}

function changesAfter(channelId: number, after: number) {
  return (tx: Prisma.TransactionClient) =>
    tx.message.findMany({ where: { channelId, changeSeq: { gt: after } }, orderBy: { changeSeq: "asc" } });
}
