import type { ChannelListing } from "@/lib/protocol/channels";
import { useAppSelector } from "../store/store-hooks";

/** One channel as this person sees it; null while it is not known, or does not exist for them. */
export function useChannel(channelId: number): ChannelListing | null {
  return useAppSelector(({ channels }) => channels.byId[channelId] ?? null);
}
