"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/users/avatar";
import type { User } from "@/lib/protocol/users";

interface PersonNameProps {
  user: User;
  isMe: boolean;
}

/** A person by both names, with their square. */
export function PersonName({ user, isMe }: PersonNameProps) {
  const t = useTranslations("app");
  return (
    <div className="flex min-w-0 items-center gap-2.5">
      <Avatar person={user} size="small" />
      <div className="min-w-0">
        <p className="truncate font-semibold" title={user.displayName}>
          {user.displayName}
          {isMe && <span className="font-normal text-ink-3"> ({t("you")})</span>}
        </p>
        <p className="truncate text-xs text-ink-3">@{user.username}</p>
      </div>
    </div>
  );
}
