"use client";

import { useFrame } from "@/components/frame/frame-context";
import { useUnreadTotal } from "@/lib/client/channels/use-unread-total";
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
export function OpenChannelHeader({ channel, name, onToggleMembers, onLeft }: OpenChannelHeaderProps) {
  const { showChannels } = useFrame();
  const { state, retry } = useConnection();
  const { onlineCount } = usePresence(channel.id);
  const unread = useUnreadTotal();
  return (
    <ChannelHeader
      name={name}
      topic={channel.topic}
      isPrivate={channel.isPrivate}
      // A member who looks is online, so nobody means that it is not known.
      onlineCount={onlineCount > 0 ? onlineCount : null}
      connection={state}
      hasUnread={unread > 0}
      onRetry={retry}
      onShowChannels={showChannels}
      onToggleMembers={onToggleMembers}
      menu={<ChannelMenu channel={channel} onLeft={onLeft} />}
    />
  );
}
