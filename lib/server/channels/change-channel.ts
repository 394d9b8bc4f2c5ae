import { database } from "../database/prisma";
import type { Prisma } from "../database/generated/client";
import { inOrder } from "../in-order";
import { lockChannel } from "./lock-channel";

interface ChannelChange<Result> {
  /** Decides and writes, with the channel's row held; what it throws undoes it all. */
  write: (tx: Prisma.TransactionClient) => Promise<Result>;
  /** Tells what was committed, before the next change of the channel begins. */
  tell: (result: Result) => void | Promise<void>;
}

/**
 * The one way to change a channel, its members or its messages: in turn, all or nothing, told after the commit. [MSG3]
 *
 * @returns what `write` returned
 */
export function changeChannel<Result>(channelId: number, { write, tell }: ChannelChange<Result>): Promise<Result> {
  return inOrder(`channel:${channelId}`, async () => {
    const result = await database().$transaction(async (tx) => {
      await lockChannel(tx, channelId);
      return write(tx);
    });
    await tell(result);
    return result;
  });
}
