import { adjacentChannel } from "@/components/channels/adjacent-channel";
import type { ChannelListing } from "@/lib/protocol/channels";

const channels = [0, 3, 0, 5].map((unreadCount, at) => ({
  id: at + 1,
  membership: { unreadCount },
})) as ChannelListing[];

const go = (from: number | null, step: 1 | -1, isUnread = false) =>
  adjacentChannel(channels, from, { step, isUnread })?.id ?? null;

describe("the channel beside the open one", () => {
  it.each([
    [1, 1, 2],
    [4, 1, 1],
    [1, -1, 4],
    [3, -1, 2],
  ] as const)("of %i is in the direction %i the channel %i", (from, step, expected) => {
    expect(go(from, step)).toBe(expected);
  });

  it("begins at the list's end from a page that is no channel", () => {
    expect(go(null, 1)).toBe(1);
    expect(go(null, -1)).toBe(4);
  });

  it("passes over what is read, when unread ones are asked for", () => {
    expect(go(1, 1, true)).toBe(2);
    expect(go(2, 1, true)).toBe(4);
    expect(go(4, 1, true)).toBe(2);
    expect(go(1, -1, true)).toBe(4);
  });

  it("is none where there is no other", () => {
    expect(adjacentChannel(channels.slice(0, 1), 1, { step: 1 })).toBeNull();
    expect(adjacentChannel([], null, { step: -1 })).toBeNull();
    expect(adjacentChannel(channels.slice(1, 2), 2, { step: 1, isUnread: true })).toBeNull();
  });
});
