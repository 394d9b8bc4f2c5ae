import type { ChannelListing } from "@/lib/protocol/channels";

/**
 * Where the front page leads: to the channel that was open last, else to the general one.
 *
 * @param joined the person's own
 */
export function lastChannel(joined: readonly ChannelListing[], lastId: number | null): ChannelListing | undefined {
  return joined.find(({ id }) => id === lastId) ?? joined.find(({ isGeneral }) => isGeneral) ?? joined[0];
}
