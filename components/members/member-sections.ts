import type { Presence } from "@/components/users/presence";
import type { Member } from "@/lib/protocol/channels";

interface MemberSection {
  presence: Presence;
  members: Member[];
}

/** Oneself first, then by name as the language sorts it. */
export function sortMembers(members: readonly Member[], currentUserId: number, locale: string): Member[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const isMe = ({ user }: Member) => Number(user.id === currentUserId);
  return members.toSorted((a, b) => isMe(b) - isMe(a) || compare(a.user.displayName, b.user.displayName));
}

/** Those of whose display name or username a text is a part; everyone for no text. */
export function findMembers(members: readonly Member[], text: string): readonly Member[] {
  const wanted = text.trim().replace(/^@/, "").toLowerCase();
  if (wanted === "") return members;
  return members.filter(
    ({ user }) => user.displayName.toLowerCase().includes(wanted) || user.username.includes(wanted),
  );
}

/** Members by presence, as far as it is known, each section in the order given. None is empty. */
export function memberSections(members: readonly Member[], onlineUserIds: ReadonlySet<number> | null): MemberSection[] {
  const sections: MemberSection[] = onlineUserIds
    ? [
        { presence: "online", members: members.filter(({ user }) => onlineUserIds.has(user.id)) },
        { presence: "offline", members: members.filter(({ user }) => !onlineUserIds.has(user.id)) },
      ]
    : [{ presence: "unknown", members: [...members] }];
  return sections.filter((section) => section.members.length > 0);
}
