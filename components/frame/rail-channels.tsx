"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { ChannelMenu } from "@/components/channels/channel-menu";
import { ChannelNav } from "@/components/channels/channel-nav";
import { channelIdOf } from "@/components/channels/channel-path";
import { useChannelName } from "@/components/channels/use-channel-name";
import { useChannels } from "@/lib/client/channels/use-channels";
import { useDraftChannels } from "@/lib/client/messages/use-draft-channels";
import { useChatClient } from "@/lib/client/store/use-chat-client";
import type { ChannelListing } from "@/lib/protocol/channels";
import type { FrameDialog } from "./frame-dialog";
import { useAddress } from "./use-address";

interface RailChannelsProps {
  onOpen: (channelId: number) => void;
  onShow: (dialog: FrameDialog) => void;
}

/** What of the left column changes by itself, apart from the rest, which need not be drawn again for it. */
export function RailChannels({ onOpen, onShow }: RailChannelsProps) {
  const t = useTranslations("channels");
  const { status, joined, reload } = useChannels();
  const draftIds = useDraftChannels();
  const { path } = useAddress();
  const { preparer } = useChatClient();
  const router = useRouter();
  const toName = useChannelName();
  const aim = useCallback((channelId: number | null) => void preparer.aim(channelId), [preparer]);
  const renderMenu = useCallback(
    (channel: ChannelListing) => (
      <ChannelMenu
        channel={channel}
        label={t("menuOf", { name: toName(channel) })}
        onLeft={() => channelIdOf(window.location.pathname) === channel.id && router.push("/")}
      />
    ),
    [t, toName, router],
  );
  return (
    <ChannelNav
      status={status}
      channels={joined}
      currentChannelId={channelIdOf(path)}
      draftIds={draftIds}
      onOpen={onOpen}
      onAim={aim}
      onCreate={() => onShow({ kind: "create" })}
      onBrowse={() => onShow({ kind: "browse" })}
      onReload={reload}
      renderMenu={renderMenu}
    />
  );
}
