import type { Presence } from "@/components/users/presence";
import type { Member } from "@/lib/protocol/channels";

interface MemberSection {
  presence: Presence;
  members: Member[];
}

/** Members by presence, as far as it is known, each section by name as the language sorts it. None is empty. */
export function memberSections(
  members: readonly Member[],
  onlineUserIds: ReadonlySet<number> | null,
  locale: string,
): MemberSection[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sorted = members.toSorted((a, b) => compare(a.user.displayName, b.user.displayName));
  const sections: MemberSection[] = onlineUserIds
    ? [
        { presence: "online", members: sorted.filter(({ user }) => onlineUserIds.has(user.id)) },
        { presence: "offline", members: sorted.filter(({ user }) => !onlineUserIds.has(user.id)) },
      ]
    : [{ presence: "unknown", members: sorted }];
  return sections.filter((section) => section.members.length > 0);
}
