import type { ChannelListing } from "@/lib/protocol/channels";

/**
 * The next channel of the list in a direction, which begins again at its other end; null where there is none to go to.
 *
 * @param currentId the open one; null starts from outside the list
 */
export function adjacentChannel(
  channels: readonly ChannelListing[],
  currentId: number | null,
  { step, isUnread = false }: { step: 1 | -1; isUnread?: boolean },
): ChannelListing | null {
  const count = channels.length;
  const current = channels.findIndex(({ id }) => id === currentId);
  const start = current < 0 && step < 0 ? count : current;
  for (let distance = 1; distance <= count; distance += 1) {
    const channel = channels[(start + step * distance + count * 2) % count];
    if (!channel || channel.id === currentId) continue;
    if (!isUnread || (channel.membership?.unreadCount ?? 0) > 0) return channel;
  }
  return null;
}
