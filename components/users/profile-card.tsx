"use client";

import { Settings2, UserRoundPen, UserRoundX } from "lucide-react";
import { useTranslations } from "next-intl";
import { adminPath } from "@/components/admin/admin-sections";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyButton } from "@/components/ui/copy-button";
import type { User } from "@/lib/protocol/users";
import { Avatar } from "./avatar";
import type { Presence } from "./presence";
import { useLastActiveText } from "./use-last-active-text";

interface ProfileCardProps {
  user: User;
  presence: Presence;
  isMe: boolean;
  /** An admin looks. */
  canManage: boolean;
  /** Takes the person out of the open channel, where one may. */
  onRemove?: (() => void) | undefined;
}

/** Who a person is, and what can be done about them. */
export function ProfileCard({ user, presence, isMe, canManage, onRemove }: ProfileCardProps) {
  const t = useTranslations("members");
  const tApp = useTranslations("app");
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center gap-4">
        <Avatar person={user} size="large" isOnline={presence === "online"} />
        <div className="min-w-0 flex-1">
          <p className="text-lg font-semibold wrap-anywhere">{user.displayName}</p>
          <p className="text-sm wrap-anywhere text-ink-2">@{user.username}</p>
          <p className="mt-1 flex flex-wrap gap-x-2 text-sm text-ink-3">
            {user.role !== "member" && <span>{t(user.role)}</span>}
            <PresenceText user={user} presence={presence} />
          </p>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={`@${user.username}`} label={t("copyUsername")} copiedLabel={tApp("copied")} />
        {isMe && <ButtonLink size="small" href="/profile" icon={UserRoundPen} label={t("editProfile")} />}
        {canManage && (
          <ButtonLink
            size="small"
            href={`${adminPath("people")}?query=${encodeURIComponent(user.username)}`}
            icon={Settings2}
            label={t("manage")}
          />
        )}
        {onRemove && (
          <Button size="small" onClick={onRemove}>
            <UserRoundX aria-hidden className="size-4" />
            {t("remove")}
          </Button>
        )}
      </div>
    </div>
  );
}

function PresenceText({ user, presence }: Pick<ProfileCardProps, "user" | "presence">) {
  const t = useTranslations("members");
  const lastActive = useLastActiveText()(user.lastActiveAt);
  if (!user.isActive) return <span>{t("deactivated")}</span>;
  if (presence === "unknown") return null;
  if (presence === "online") return <span>{t("online")}</span>;
  return (
    <>
      <span>{t("offline")}</span>
      {lastActive && <span>{lastActive}</span>}
    </>
  );
}
