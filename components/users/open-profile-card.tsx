"use client";

import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { channelIdOf } from "@/components/channels/channel-path";
import { useChannelName } from "@/components/channels/use-channel-name";
import { ConfirmedAttempt } from "@/components/errors/confirmed-attempt";
import { rememberPlace } from "@/components/switcher/recent-places";
import { useChannel } from "@/lib/client/channels/use-channel";
import { useIsMember } from "@/lib/client/members/use-is-member";
import { useRemoveMember } from "@/lib/client/members/use-remove-member";
import { usePresence } from "@/lib/client/realtime/use-presence";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import type { User } from "@/lib/protocol/users";
import type { Presence } from "./presence";
import { ProfileCard } from "./profile-card";

interface OpenProfileCardProps {
  user: User;
}

/** A person's card with what is known of them in the channel that the page shows. */
export function OpenProfileCard({ user }: OpenProfileCardProps) {
  const t = useTranslations("members");
  const channelId = channelIdOf(usePathname());
  const channel = useChannel(channelId ?? 0);
  const channelName = useChannelName();
  const isMember = useIsMember(channelId, user.id);
  const presence = usePersonPresence(channelId ?? 0, user.id, isMember);
  const { id, role } = useCurrentUser();
  const removeMember = useRemoveMember();
  const [isAsking, setAsking] = useState(false);
  const isAdmin = role !== "member";
  useEffect(() => rememberPlace("person", user.id), [user.id]);
  // Hiding is a courtesy; the server refuses it to who may not. [CH4]
  const canRemove = isAdmin && user.id !== id && channel && !channel.isGeneral && isMember;
  return (
    <>
      <ProfileCard
        user={user}
        presence={presence}
        isMe={user.id === id}
        canManage={isAdmin}
        onRemove={canRemove ? () => setAsking(true) : undefined}
      />
      {canRemove && (
        <ConfirmedAttempt
          title={t("removeTitle", { person: user.displayName, channel: channelName(channel) })}
          text={channel.isPrivate ? t("removePrivateText") : t("removeText")}
          confirm={t("removeConfirm")}
          isOpen={isAsking}
          onOpenChange={setAsking}
          onConfirm={() => removeMember(channel.id, user.id)}
        />
      )}
    </>
  );
}

/** Of a member of the channel that is looked at it is known, and of nobody else. */
function usePersonPresence(channelId: number, userId: number, isMember: boolean | null): Presence {
  const { onlineUserIds } = usePresence(channelId);
  if (onlineUserIds.has(userId)) return "online";
  // A member who looks is online, so nobody means that it is not known.
  return isMember && onlineUserIds.size > 0 ? "offline" : "unknown";
}
