"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { tellNews } from "@/components/errors/news";
import { ConfirmedAttempt } from "@/components/errors/confirmed-attempt";
import { useFailureToast } from "@/components/errors/use-failure-toast";
import { AddMemberDialog } from "@/components/members/add-member-dialog";
import { copyText } from "@/components/ui/copy-text";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { useLeaveChannel } from "@/lib/client/channels/use-leave-channel";
import { useUpdateChannel } from "@/lib/client/channels/use-update-channel";
import type { ChannelListing } from "@/lib/protocol/channels";
import { ArchiveQuestion } from "./archive-question";
import { channelPath } from "./channel-path";
import { EditChannelDialog } from "./edit-channel-dialog";
import { useChannelActions, type ChannelAction } from "./use-channel-actions";
import { useChannelName } from "./use-channel-name";

interface ChannelMenuProps {
  channel: ChannelListing;
  /** Names its button where there is one for each of several channels. */
  label?: string;
  onLeft: () => void;
}

/** What one may do with a channel. */
export function ChannelMenu({ channel, label, onLeft }: ChannelMenuProps) {
  const t = useTranslations("channels");
  const name = useChannelName()(channel);
  const actions = useChannelActions(channel);
  const [open, setOpen] = useState<ChannelAction | null>(null);
  const leaveChannel = useLeaveChannel();
  const updateChannel = useUpdateChannel();
  const tellFailure = useFailureToast();
  const dialog = (which: ChannelAction) => ({
    isOpen: open === which,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? which : null),
  });

  async function copyLink() {
    const isCopied = await copyText(`${location.origin}${channelPath(channel.id)}`);
    tellNews({ text: t(isCopied ? "linkCopied" : "linkNotCopied"), isFailure: !isCopied });
  }

  function act(action: ChannelAction) {
    if (action === "copy") void copyLink();
    else if (action === "restore") void updateChannel({ channelId: channel.id, isArchived: false }).catch(tellFailure);
    else setOpen(action);
  }

  return (
    <>
      <Menu
        trigger={<IconButton icon={Ellipsis} label={label ?? t("menu")} />}
        items={actions.map(({ action, ...item }) => ({ ...item, onSelect: () => act(action) }))}
      />
      <AddMemberDialog channel={{ id: channel.id, name }} {...dialog("add")} />
      <EditChannelDialog channel={channel} {...dialog("edit")} />
      <ArchiveQuestion channel={channel} {...dialog("archive")} />
      <ConfirmedAttempt
        title={t("leaveTitle", { name })}
        text={channel.isPrivate ? t("leavePrivateText") : t("leaveText")}
        confirm={t("leaveConfirm")}
        onConfirm={() => leaveChannel(channel.id).then(onLeft)}
        {...dialog("leave")}
      />
    </>
  );
}
