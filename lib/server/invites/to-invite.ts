import type { Invite } from "@/lib/protocol/invites";
import type { Invite as InviteRow } from "../database/generated/client";

/** An invite with the link that carries it. @param baseUrl where people reach this app */
export function toInvite(row: InviteRow, baseUrl: string): Invite {
  return {
    code: row.code,
    url: `${baseUrl}/join/${row.code}`,
    maxUses: row.maxUses,
    uses: row.uses,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}
