import type { Membership } from "@/lib/protocol/channels";

/** What a marker and its channel's `lastSeq`, read together, make of a membership. [CH1] */
export function toMembership({ lastSeq, lastReadSeq }: { lastSeq: number; lastReadSeq: number }): Membership {
  return { lastReadSeq, unreadCount: lastSeq - lastReadSeq, mentionCount: 0 };
}
