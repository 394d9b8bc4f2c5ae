import type { ListedInvite } from "@/lib/protocol/admin";

export type InviteState = "usable" | "usedUp" | "expired";

/**
 * Whether an invite lets anybody in, and why not.
 *
 * @param isOver by the clock of whoever looks: an invite expires on the page too
 */
export function inviteState(
  { uses, maxUses, expiresAt }: Pick<ListedInvite, "uses" | "maxUses" | "expiresAt">,
  isOver: (iso: string) => boolean,
): InviteState {
  if (maxUses !== null && uses >= maxUses) return "usedUp";
  return expiresAt !== null && isOver(expiresAt) ? "expired" : "usable";
}
