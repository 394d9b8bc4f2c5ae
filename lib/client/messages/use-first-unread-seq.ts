import { useState } from "react";
import { readSeqOf, type ListedChannel } from "../channels/listed-channel";
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
  const isOpen = stop?.channelId === channelId;
  const isKnown = isOpen && stop.isRestored === isRestored;
  // The marker goes on with all that is read: once this is known, nothing is drawn again for it.
  const seq = useAppSelector(({ channels }) => (isKnown ? stop.seq : firstUnreadSeq(channels.byId[channelId], isOpen)));

  // Unknown until the list of channels is here.
  if (seq === undefined) return null;
  if (!isKnown) setStop({ channelId, seq, isRestored });
  return seq;
}

/**
 * @param isOpen what was seen of it was new when it was opened
 * @returns null when everything was read; undefined without a marker
 */
function firstUnreadSeq(channel: ListedChannel | undefined, isOpen: boolean): number | null | undefined {
  if (!channel?.membership) return undefined;
  const readSeq = isOpen ? channel.membership.lastReadSeq : readSeqOf(channel);
  return readSeq < channel.lastSeq ? readSeq + 1 : null;
}
