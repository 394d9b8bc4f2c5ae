import { Prisma } from "../database/generated/client";

/**
 * The condition on `i`, an invite, that it still lets somebody in: neither expired nor used up.
 *
 * It is decided by the database's clock, so that a page never shows as good what would let nobody in. Never null.
 */
export const isUsable = Prisma.sql`(
  (i.expires_at IS NULL OR i.expires_at > now()) AND (i.max_uses IS NULL OR i.uses < i.max_uses))`;
