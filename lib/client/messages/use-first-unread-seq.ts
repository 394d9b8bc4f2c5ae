import { useState } from "react";
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
  const lastReadSeq = useAppSelector(({ channels }) => channels.byId[channelId]?.membership?.lastReadSeq);
  const isRestored = useAppSelector(({ channels }) => channels.isRestored);
  const unreadCount = useAppSelector(({ channels }) => channels.byId[channelId]?.membership?.unreadCount ?? 0);

  if (stop?.channelId === channelId && stop.isRestored === isRestored) return stop.seq;
  // Unknown until the list of channels is here.
  if (lastReadSeq === undefined) return null;
  const seq = unreadCount > 0 ? lastReadSeq + 1 : null;
  setStop({ channelId, seq, isRestored });
  return seq;
}
