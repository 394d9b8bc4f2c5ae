"use client";

import { useTranslations } from "next-intl";
import { useChannelName } from "@/components/channels/use-channel-name";
import { ConfirmedAttempt } from "@/components/errors/confirmed-attempt";
import { useRemoveMember } from "@/lib/client/members/use-remove-member";
import type { Channel } from "@/lib/protocol/channels";
import type { User } from "@/lib/protocol/users";

interface RemoveMemberQuestionProps {
  channel: Channel;
  user: User;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onDone?: () => void;
}

/** Asks before somebody is taken out of a channel, and says whether they can come back by themselves. [CH4] */
export function RemoveMemberQuestion({ channel, user, onDone, ...dialog }: RemoveMemberQuestionProps) {
  const t = useTranslations("members");
  const name = useChannelName()(channel);
  const removeMember = useRemoveMember();
  return (
    <ConfirmedAttempt
      {...dialog}
      title={t("removeTitle", { person: user.displayName, channel: name })}
      text={channel.isPrivate ? t("removePrivateText") : t("removeText")}
      confirm={t("removeConfirm")}
      onConfirm={() => removeMember(channel.id, user.id).then(onDone)}
    />
  );
}
