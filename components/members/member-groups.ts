import type { Member } from "@/lib/protocol/channels";

interface MemberGroups {
  online: Member[];
  offline: Member[];
}

/** Members by presence, each group by name as the language sorts it. */
export function memberGroups(
  members: readonly Member[],
  onlineUserIds: ReadonlySet<number>,
  locale: string,
): MemberGroups {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sorted = members.toSorted((a, b) => compare(a.user.displayName, b.user.displayName));
  return {
    online: sorted.filter(({ user }) => onlineUserIds.has(user.id)),
    offline: sorted.filter(({ user }) => !onlineUserIds.has(user.id)),
  };
}
