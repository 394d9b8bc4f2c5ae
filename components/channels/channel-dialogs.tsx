"use client";

import { useTranslations } from "next-intl";
import { ConfirmedAttempt } from "@/components/errors/confirmed-attempt";
import { AddMemberDialog } from "@/components/members/add-member-dialog";
import { useLeaveChannel } from "@/lib/client/channels/use-leave-channel";
import type { ChannelListing } from "@/lib/protocol/channels";
import { ArchiveQuestion } from "./archive-question";
import { EditChannelDialog } from "./edit-channel-dialog";
import type { AskedAction } from "./use-channel-actions";
import { useChannelName } from "./use-channel-name";

interface ChannelDialogsProps {
  channel: ChannelListing;
  action: AskedAction;
  onClose: () => void;
  onLeft: () => void;
}

/** What a channel's menu asks before it does something. */
export function ChannelDialogs({ channel, action, onClose, onLeft }: ChannelDialogsProps) {
  const t = useTranslations("channels");
  const name = useChannelName()(channel);
  const leaveChannel = useLeaveChannel();
  const dialog = { isOpen: true, onOpenChange: (isOpen: boolean) => !isOpen && onClose() };
  switch (action) {
    case "add":
      return <AddMemberDialog channel={{ id: channel.id, name }} {...dialog} />;
    case "edit":
      return <EditChannelDialog channel={channel} {...dialog} />;
    case "archive":
      return <ArchiveQuestion channel={channel} {...dialog} />;
    case "leave":
      return (
        <ConfirmedAttempt
          title={t("leaveTitle", { name })}
          text={channel.isPrivate ? t("leavePrivateText") : t("leaveText")}
          confirm={t("leaveConfirm")}
          onConfirm={() => leaveChannel(channel.id).then(onLeft)}
          {...dialog}
        />
      );
  }
}
