import type { ChannelListing } from "@/lib/protocol/channels";

/** A channel in the list, with what this page knows of how far it was read. `unreadCount` leaves out what was seen here. */
export interface ListedChannel extends ChannelListing {
  /** Everything up to here was seen in this page; the server may not know yet. 0 for nothing. */
  seenSeq: number;
}

/** A listing is a snapshot, and what was pushed meanwhile is newer: numbers only rise. */
export function withHeard(listing: ChannelListing, known: ListedChannel | undefined): ListedChannel {
  const membership = listing.membership && { ...listing.membership };
  const merged = { ...listing, membership, seenSeq: known?.seenSeq ?? 0 };
  raise(merged, known?.lastSeq ?? 0, known?.lastChangeSeq ?? 0);
  moveMarker(merged, known?.membership?.lastReadSeq ?? 0);
  return merged;
}

/** More was written or changed. */
export function raise(channel: ListedChannel, lastSeq: number, lastChangeSeq: number): void {
  channel.lastSeq = Math.max(channel.lastSeq, lastSeq);
  channel.lastChangeSeq = Math.max(channel.lastChangeSeq, lastChangeSeq);
  count(channel);
}

/** More was read, as the server has it. */
export function moveMarker(channel: ListedChannel, lastReadSeq: number): void {
  const { membership } = channel;
  if (membership) membership.lastReadSeq = Math.max(membership.lastReadSeq, lastReadSeq);
  count(channel);
}

/** More was seen in this page. */
export function see(channel: ListedChannel, seq: number): void {
  channel.seenSeq = Math.max(channel.seenSeq, seq);
  count(channel);
}

/** Everything up to here was read, whether the server knows or not. */
export function readSeqOf({ membership, seenSeq }: ListedChannel): number {
  return Math.max(membership?.lastReadSeq ?? 0, seenSeq);
}

function count(channel: ListedChannel): void {
  if (channel.membership) channel.membership.unreadCount = Math.max(0, channel.lastSeq - readSeqOf(channel));
}
