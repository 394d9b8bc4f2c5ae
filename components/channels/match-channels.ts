import type { ChannelListing } from "@/lib/protocol/channels";

/**
 * The channels whose name or topic holds a text, those whose name begins with it first.
 *
 * @param nameOf the name as it is shown, which is what people search by
 */
export function matchChannels(
  channels: readonly ChannelListing[],
  query: string,
  nameOf: (channel: ChannelListing) => string,
): ChannelListing[] {
  const wanted = query.trim().replace(/^#/, "").toLowerCase();
  const rank = (channel: ChannelListing) => {
    const name = nameOf(channel).toLowerCase();
    if (name.startsWith(wanted)) return 0;
    if (name.includes(wanted)) return 1;
    return channel.topic.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return channels.filter((channel) => rank(channel) < 3).toSorted((a, b) => rank(a) - rank(b));
}
