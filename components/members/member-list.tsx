"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Avatar } from "@/components/users/avatar";
import type { Member } from "@/lib/protocol/channels";
import { memberGroups } from "./member-groups";

interface MemberListProps {
  members: readonly Member[];
  onlineUserIds: ReadonlySet<number>;
  currentUserId: number;
}

/** Everyone of a channel, those online first. */
export function MemberList({ members, onlineUserIds, currentUserId }: MemberListProps) {
  const t = useTranslations("members");
  const locale = useLocale();
  const groups = useMemo(() => memberGroups(members, onlineUserIds, locale), [members, onlineUserIds, locale]);
  return (
    <>
      {(["online", "offline"] as const).map(
        (presence) =>
          groups[presence].length > 0 && (
            <section key={presence} className="flex flex-col">
              <h3 className="px-2 pt-2 pb-1 text-xs font-semibold text-ink-3">
                {t("group", { status: t(presence), count: groups[presence].length })}
              </h3>
              <ul>
                {groups[presence].map(({ user }) => (
                  <MemberRow key={user.id} user={user} presence={presence} isMe={user.id === currentUserId} />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}

interface MemberRowProps {
  user: Member["user"];
  presence: "online" | "offline";
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
        title={`@${user.username}`}
        className={clsx("min-w-0 flex-1 truncate", presence === "offline" && "text-ink-3")}
      >
        {user.displayName}
      </span>
      <span className="sr-only">{t(presence)}</span>
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
