import type { Member } from "@/lib/protocol/channels";
import type { Membership as MembershipRow } from "../database/generated/client";
import { toUser, type VisibleUserRow } from "../users/to-user";

/** A membership's row with its person, as the channel's members see it. */
export function toMember({ user, joinedAt }: Pick<MembershipRow, "joinedAt"> & { user: VisibleUserRow }): Member {
  return { user: toUser(user), joinedAt: joinedAt.toISOString() };
}
