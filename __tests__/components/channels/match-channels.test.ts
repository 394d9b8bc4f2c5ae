import { matchChannels } from "@/components/channels/match-channels";
import type { ChannelListing } from "@/lib/protocol/channels";

const channels = [
  { id: 1, name: "general", topic: "所有人" },
  { id: 2, name: "产品设计", topic: "release sketches" },
  { id: 3, name: "pre-release", topic: "" },
  { id: 4, name: "Release", topic: "" },
] as ChannelListing[];

const find = (query: string) =>
  matchChannels(channels, query, ({ id, name }) => (id === 1 ? "通用频道" : name)).map(({ id }) => id);

describe("finding a channel", () => {
  it("puts names that begin with it first, then names that hold it, then topics", () => {
    expect(find("release")).toEqual([4, 3, 2]);
  });

  it("searches by the name as it is shown", () => {
    expect(find("通用")).toEqual([1]);
    expect(find("general")).toEqual([]);
  });

  it("takes a leading # for granted, and everything for nothing", () => {
    expect(find("#产品")).toEqual([2]);
    expect(find("  ")).toEqual([1, 2, 3, 4]);
  });
});
