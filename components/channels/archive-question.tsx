"use client";

import { useTranslations } from "next-intl";
import { ConfirmedAttempt } from "@/components/errors/confirmed-attempt";
import { useUpdateChannel } from "@/lib/client/channels/use-update-channel";
import type { Channel } from "@/lib/protocol/channels";
import { useChannelName } from "./use-channel-name";

interface ArchiveQuestionProps {
  channel: Channel;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Asks before a channel is closed to new messages. [CH3] */
export function ArchiveQuestion({ channel, ...dialog }: ArchiveQuestionProps) {
  const t = useTranslations("channels");
  const name = useChannelName()(channel);
  const updateChannel = useUpdateChannel();
  return (
    <ConfirmedAttempt
      {...dialog}
      title={t("archiveTitle", { name })}
      text={t("archiveText")}
      confirm={t("archiveConfirm")}
      onConfirm={() => updateChannel({ channelId: channel.id, isArchived: true })}
    />
  );
}
