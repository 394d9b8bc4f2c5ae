import type { Prisma } from "../database/generated/client";
import { publicNameOf } from "./public-name-of";

const GENERAL_NAME = "general";

/**
 * Makes the channel everyone is in, empty: the owner joins it with `joinGeneral` as everyone does. [AUTH1]
 *
 * Clients show this very name as 通用频道 in Chinese, until it is renamed.
 */
export async function createGeneral(tx: Prisma.TransactionClient, ownerId: number): Promise<void> {
  await tx.channel.create({
    data: { name: GENERAL_NAME, publicName: publicNameOf(GENERAL_NAME), isGeneral: true, createdById: ownerId },
  });
}
