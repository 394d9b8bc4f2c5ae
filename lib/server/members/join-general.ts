import type { Prisma } from "../database/generated/client";
import { lockChannel } from "../channels/lock-channel";
import { insertMembership } from "./insert-membership";

/**
 * Puts a new person into the channel everyone is in. [AUTH1]
 *
 * It holds that channel's row until the transaction ends, so it comes last in one. After the commit
 * `tellMemberJoined` tells it.
 * @returns the channel's id
 */
export async function joinGeneral(tx: Prisma.TransactionClient, userId: number): Promise<number> {
  const general = await tx.channel.findFirstOrThrow({ where: { isGeneral: true }, select: { id: true } });
  const channelId = Number(general.id);
  await lockChannel(tx, channelId);
  await insertMembership(tx, { channelId, userId });
  return channelId;
}
