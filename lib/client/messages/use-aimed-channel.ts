import type { ChannelListing } from "@/lib/protocol/channels";
import { useAppSelector } from "../store/store-hooks";

/**
 * The channel that somebody is about to open, as long as nothing of it has changed since they came near it: where it opens is
 * decided by what was there then. null for none.
 */
export function useAimedChannel(): ChannelListing | null {
  return useAppSelector(({ aimed, messages, channels }) => {
    if (!aimed) return null;
    const { channel, window } = aimed;
    const isAsItWas = messages.windows[channel.id] === window && channels.byId[channel.id] === channel;
    return isAsItWas ? channel : null;
  });
}
