import * as z from "zod/mini";

/** A code that lets people in. [AUTH7] */
export interface Invite {
  code: string;
  /** Where a browser joins with it. */
  url: string;
  /** null: as often as wanted */
  maxUses: number | null;
  uses: number;
  /** ISO 8601 UTC with milliseconds; null: never. */
  expiresAt: string | null;
}

/** `POST /api/invites` [AUTH7] */
export const createInviteInput = z.strictObject({
  maxUses: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(100_000)))),
  expiresInHours: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(24 * 365)))),
});
export type CreateInviteInput = z.infer<typeof createInviteInput>;
