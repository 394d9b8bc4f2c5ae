import type { Channel, ChannelListing } from "@/lib/protocol/channels";

/** What everyone may be told of a channel: one person's listing without their membership. */
export function toChannel({ membership: _, ...channel }: ChannelListing): Channel {
  return channel;
}
