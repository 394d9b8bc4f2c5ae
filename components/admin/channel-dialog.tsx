"use client";

import { useTranslations } from "next-intl";
import { ArchiveQuestion } from "@/components/channels/archive-question";
import { EditChannelDialog } from "@/components/channels/edit-channel-dialog";
import { useChannelName } from "@/components/channels/use-channel-name";
import { ConfirmedAttempt } from "@/components/errors/confirmed-attempt";
import { useUpdateChannel } from "@/lib/client/channels/use-update-channel";
import type { ListedChannel } from "@/lib/protocol/admin";
import { ChannelMembersDialog } from "./channel-members-dialog";

export interface OpenChannelDialog {
  kind: "members" | "edit" | "archive" | "restore";
  channel: ListedChannel;
}

interface ChannelDialogProps extends OpenChannelDialog {
  /** Something may have changed on the server. */
  onDone: () => void;
  onClose: () => void;
}

/** The one dialog that is open about a channel. */
export function ChannelDialog({ kind, channel, onDone, onClose }: ChannelDialogProps) {
  function onOpenChange(isOpen: boolean) {
    if (isOpen) return;
    onDone();
    onClose();
  }
  switch (kind) {
    case "members":
      return <ChannelMembersDialog channel={channel} onOpenChange={onOpenChange} />;
    case "edit":
      return <EditChannelDialog channel={channel} isOpen onOpenChange={onOpenChange} />;
    case "archive":
      return <ArchiveQuestion channel={channel} isOpen onOpenChange={onOpenChange} />;
    case "restore":
      return <RestoreQuestion channel={channel} onOpenChange={onOpenChange} />;
  }
}

interface RestoreQuestionProps {
  channel: ListedChannel;
  onOpenChange: (isOpen: boolean) => void;
}

function RestoreQuestion({ channel, onOpenChange }: RestoreQuestionProps) {
  const t = useTranslations("adminChannels");
  const updateChannel = useUpdateChannel();
  const name = useChannelName()(channel);
  return (
    <ConfirmedAttempt
      isOpen
      onOpenChange={onOpenChange}
      title={t("restoreTitle", { name })}
      text={t("restoreText")}
      confirm={t("restore")}
      tone="primary"
      onConfirm={() => updateChannel({ channelId: channel.id, isArchived: false })}
    />
  );
}
