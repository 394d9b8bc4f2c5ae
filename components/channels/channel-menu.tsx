"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { tellNews } from "@/components/errors/news";
import { useFailureToast } from "@/components/errors/use-failure-toast";
import { copyText } from "@/components/ui/copy-text";
import { IconButton } from "@/components/ui/icon-button";
import { loadedAhead } from "@/components/ui/loaded-ahead";
import { Menu } from "@/components/ui/menu";
import { useUpdateChannel } from "@/lib/client/channels/use-update-channel";
import type { ChannelListing } from "@/lib/protocol/channels";
import { channelPath } from "./channel-path";
import { useChannelActions, type AskedAction, type ChannelAction } from "./use-channel-actions";

interface ChannelMenuProps {
  channel: ChannelListing;
  /** Names its button where there is one for each of several channels. */
  label?: string;
  onLeft: () => void;
}

const ChannelDialogs = loadedAhead(() => import("./channel-dialogs").then((file) => file.ChannelDialogs));

/** What one may do with a channel. */
export function ChannelMenu({ channel, label, onLeft }: ChannelMenuProps) {
  const t = useTranslations("channels");
  const actions = useChannelActions(channel);
  const [asked, setAsked] = useState<AskedAction | null>(null);
  const updateChannel = useUpdateChannel();
  const tellFailure = useFailureToast();

  async function copyLink() {
    const isCopied = await copyText(`${location.origin}${channelPath(channel.id)}`);
    tellNews({ text: t(isCopied ? "linkCopied" : "linkNotCopied"), isFailure: !isCopied });
  }

  function act(action: ChannelAction) {
    if (action === "copy") void copyLink();
    else if (action === "restore") void updateChannel({ channelId: channel.id, isArchived: false }).catch(tellFailure);
    else setAsked(action);
  }

  return (
    <>
      <Menu
        trigger={(props) => <IconButton {...props} icon={Ellipsis} label={label ?? t("menu")} />}
        items={actions.map(({ action, ...item }) => ({ ...item, onSelect: () => act(action) }))}
      />
      {asked && <ChannelDialogs channel={channel} action={asked} onClose={() => setAsked(null)} onLeft={onLeft} />}
    </>
  );
}
