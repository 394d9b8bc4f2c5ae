"use client";

import { useEffect, useState } from "react";
import { channelIdOf } from "@/components/channels/channel-path";
import { useAddress } from "@/components/frame/use-address";
import { RemoveMemberQuestion } from "@/components/members/remove-member-question";
import { rememberPlace } from "@/components/switcher/recent-places";
import { useSettledChannel } from "@/lib/client/channels/use-settled-channel";
import { useIsMember } from "@/lib/client/members/use-is-member";
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
  const channelId = channelIdOf(useAddress().path);
  const channel = useSettledChannel(channelId ?? 0);
  const isMember = useIsMember(channelId, user.id);
  const presence = usePersonPresence(channelId ?? 0, user.id, isMember);
  const { id, role } = useCurrentUser();
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
      {canRemove && <RemoveMemberQuestion channel={channel} user={user} isOpen={isAsking} onOpenChange={setAsking} />}
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
