import { useState } from "react";
import type { ChannelListing } from "@/lib/protocol/channels";
import { useAppSelector } from "../store/store-hooks";

interface Stop {
  channelId: number;
  seq: number | null;
  /** As of the list this device kept: what the server has counted meanwhile is not in it. */
  isRestored: boolean;
}

/** The first message that was unread when a channel was opened; it stays while the channel is read. */
export function useFirstUnreadSeq(channelId: number): number | null {
  const [stop, setStop] = useState<Stop | null>(null);
  const isRestored = useAppSelector(({ channels }) => channels.isRestored);
  const isKnown = stop?.channelId === channelId && stop.isRestored === isRestored;
  // The marker goes on with all that is read: once this is known, nothing is drawn again for it.
  const seq = useAppSelector(({ channels }) => (isKnown ? stop.seq : firstUnreadSeq(channels.byId[channelId])));

  // Unknown until the list of channels is here.
  if (seq === undefined) return null;
  if (!isKnown) setStop({ channelId, seq, isRestored });
  return seq;
}

/** null when everything was read; undefined without a marker. */
function firstUnreadSeq(channel: ChannelListing | undefined): number | null | undefined {
  if (!channel?.membership) return undefined;
  const { unreadCount } = channel.membership;
  return unreadCount > 0 ? channel.lastSeq - unreadCount + 1 : null;
}
