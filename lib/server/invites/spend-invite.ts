import type { Prisma } from "../database/generated/client";
import { isUsable } from "./is-usable";

/**
 * Counts one use of an invite. [AUTH1]
 *
 * One statement both looks and counts, so that a code for one cannot let two in at once.
 * @returns whether it let somebody in
 */
export async function spendInvite(tx: Prisma.TransactionClient, code: string): Promise<boolean> {
  const count = await tx.$executeRaw`UPDATE invites i SET uses = i.uses + 1 WHERE i.code = ${code} AND ${isUsable}`;
  return count === 1;
}
