import { useMemo } from "react";
import { adjacentChannel } from "@/components/channels/adjacent-channel";
import { channelIdOf } from "@/components/channels/channel-path";
import { useOpenChannel } from "@/components/channels/use-open-channel";
import { wantedChannelId } from "@/components/channels/wanted-channel";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { useChannels } from "@/lib/client/channels/use-channels";
import type { FrameDialog } from "./frame-dialog";
import { useAddress } from "./use-address";

/** The keys that work on every page of the chat: to the switcher, through the channels, to the list of keys. */
export function useFrameShortcuts(onShow: (dialog: FrameDialog) => void): void {
  const { joined } = useChannels();
  const currentId = channelIdOf(useAddress().path);
  const openChannel = useOpenChannel();
  const handlers = useMemo(() => {
    const go = (step: 1 | -1, isUnread = false) => {
      // A key that is pressed again goes on from where the one before leads.
      const channel = adjacentChannel(joined, wantedChannelId() ?? currentId, { step, isUnread });
      if (channel) openChannel(channel.id);
    };
    return {
      switcher: () => onShow({ kind: "switcher" }),
      shortcuts: () => onShow({ kind: "shortcuts" }),
      previousChannel: () => go(-1),
      nextChannel: () => go(1),
      previousUnread: () => go(-1, true),
      nextUnread: () => go(1, true),
    };
  }, [joined, currentId, openChannel, onShow]);
  useShortcuts(handlers);
}
