"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/users/avatar";
import type { Presence } from "@/components/users/presence";
import { ProfilePopover } from "@/components/users/profile-popover";
import type { User } from "@/lib/protocol/users";

interface MemberRowProps {
  user: User;
  presence: Presence;
  isMe: boolean;
  /** How long somebody has been away, where that is known. */
  lastActive: string | null;
  isCardOpen: boolean;
  onCardOpenChange: (isOpen: boolean) => void;
}

/** A member, whose card opens beside the column. */
export function MemberRow({ user, presence, isMe, lastActive, ...card }: MemberRowProps) {
  const t = useTranslations("members");
  const isAway = presence === "offline";
  const names = `${user.displayName} @${user.username}`;
  return (
    <ProfilePopover
      userId={user.id}
      side="left"
      control={{ isOpen: card.isCardOpen, onOpenChange: card.onCardOpenChange }}
    >
      {(props) => (
        <button
          {...props}
          type="button"
          title={lastActive ? `${names} · ${lastActive}` : names}
          className="flex min-h-9 w-full items-center gap-2.5 rounded-md px-2 text-left text-sm hover:bg-press aria-expanded:bg-press pointer-coarse:min-h-11"
        >
          {/* Paler, and not fainter: the initials stay as readable as they were. */}
          <span className={clsx(isAway && "saturate-40")}>
            <Avatar person={user} size="small" isOnline={presence === "online"} />
          </span>
          <span className={clsx("min-w-0 flex-1 truncate", isAway && "text-ink-3")}>{user.displayName}</span>
          {presence !== "unknown" && <span className="sr-only">{t(presence)}</span>}
          <MemberNote user={user} isMe={isMe} />
        </button>
      )}
    </ProfilePopover>
  );
}

function MemberNote({ user, isMe }: Pick<MemberRowProps, "user" | "isMe">) {
  const t = useTranslations("members");
  const tApp = useTranslations("app");
  const role = user.role === "member" ? null : t(user.role);
  const notes = [user.isActive ? null : t("deactivated"), role, isMe ? tApp("you") : null].filter(Boolean);
  return <span className="shrink-0 text-2xs text-ink-3">{notes.join(" · ")}</span>;
}
