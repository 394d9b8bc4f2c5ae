"use client";

import { memo } from "react";
import { useFrame } from "@/components/frame/frame-context";
import { useHasUnread } from "@/lib/client/channels/use-has-unread";
import { useConnection } from "@/lib/client/realtime/use-connection";
import { usePresence } from "@/lib/client/realtime/use-presence";
import type { ChannelListing } from "@/lib/protocol/channels";
import { ChannelHeader } from "./channel-header";
import { ChannelMenu } from "./channel-menu";

interface OpenChannelHeaderProps {
  channel: ChannelListing;
  name: string;
  onToggleMembers: () => void;
  onLeft: () => void;
}

/** The header with what changes by itself, apart from the messages, which need not be drawn again for it. */
export const OpenChannelHeader = memo(function OpenChannelHeader({
  channel,
  name,
  onToggleMembers,
  onLeft,
}: OpenChannelHeaderProps) {
  const { showChannels } = useFrame();
  const { state, retry } = useConnection();
  const { onlineCount } = usePresence(channel.id);
  const hasUnread = useHasUnread();
  return (
    <ChannelHeader
      name={name}
      topic={channel.topic}
      isPrivate={channel.isPrivate}
      // A member who looks is online, so nobody means that it is not known.
      onlineCount={onlineCount > 0 ? onlineCount : null}
      connection={state}
      hasUnread={hasUnread}
      onRetry={retry}
      onShowChannels={showChannels}
      onToggleMembers={onToggleMembers}
      menu={<ChannelMenu channel={channel} onLeft={onLeft} />}
    />
  );
});
