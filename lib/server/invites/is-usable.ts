import type { Prisma } from "../database/generated/client";

/**
 * The condition that an invite still lets somebody in: neither expired nor used up.
 *
 * @param fields `invite.fields` of a client: the condition compares two columns
 */
export function isUsable(fields: Prisma.InviteFieldRefs): Prisma.InviteWhereInput {
  return {
    AND: [
      { OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
      { OR: [{ maxUses: null }, { uses: { lt: fields.maxUses } }] },
    ],
  };
}
