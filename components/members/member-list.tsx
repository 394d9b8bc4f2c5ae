"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Avatar } from "@/components/users/avatar";
import type { Presence } from "@/components/users/presence";
import type { Member } from "@/lib/protocol/channels";
import { memberSections } from "./member-sections";

interface MemberListProps {
  members: readonly Member[];
  /** null where it is not known: to a guest, and while there is no connection. */
  onlineUserIds: ReadonlySet<number> | null;
  currentUserId: number;
}

/** Everyone of a channel, those online first; who is online is not guessed. */
export function MemberList({ members, onlineUserIds, currentUserId }: MemberListProps) {
  const t = useTranslations("members");
  const locale = useLocale();
  const sections = useMemo(() => memberSections(members, onlineUserIds, locale), [members, onlineUserIds, locale]);
  return (
    <>
      {sections.map(({ presence, members: people }) => (
        <section key={presence} className="flex flex-col">
          <h3 className="px-2 pt-2 pb-1 text-xs font-semibold text-ink-3">
            {t("group", { status: t(presence === "unknown" ? "title" : presence), count: people.length })}
          </h3>
          <ul>
            {people.map(({ user }) => (
              <MemberRow key={user.id} user={user} presence={presence} isMe={user.id === currentUserId} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface MemberRowProps {
  user: Member["user"];
  presence: Presence;
  isMe: boolean;
}

function MemberRow({ user, presence, isMe }: MemberRowProps) {
  const t = useTranslations("members");
  const tApp = useTranslations("app");
  return (
    <li className="flex min-h-9 items-center gap-2.5 rounded-md px-2 text-sm">
      <span className={clsx(presence === "offline" && "opacity-55")}>
        <Avatar person={user} size="small" isOnline={presence === "online"} />
      </span>
      <span
        title={`${user.displayName} @${user.username}`}
        className={clsx("min-w-0 flex-1 truncate", presence === "offline" && "text-ink-3")}
      >
        {user.displayName}
      </span>
      {presence !== "unknown" && <span className="sr-only">{t(presence)}</span>}
      <span className="shrink-0 text-2xs text-ink-3">{isMe ? tApp("you") : <MemberNote user={user} />}</span>
    </li>
  );
}

function MemberNote({ user }: { user: Member["user"] }) {
  const t = useTranslations("members");
  if (!user.isActive) return t("deactivated");
  if (user.role === "owner") return t("owner");
  return user.role === "admin" ? t("admin") : null;
}
