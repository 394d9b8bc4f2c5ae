import { findPinyin } from "@/components/switcher/find-pinyin";
import { rankPlaces, type Place } from "@/components/switcher/rank-places";

function channel(name: string, rest: Partial<Place> = {}): Place {
  return { key: name, kind: "channel", name, also: "", isJoined: true, unreadCount: 0, recency: null, ...rest };
}

const person = (name: string, username: string, rest: Partial<Place> = {}): Place =>
  channel(name, { kind: "person", also: username, ...rest });

const find = (places: Place[], query: string) => rankPlaces(places, query, findPinyin).map(({ name }) => name);

describe("jumping to a channel or a person", () => {
  it("puts names that begin with the text first, then words of a name, then any part, then topics and usernames", () => {
    const places = [
      channel("sketches", { also: "for the release" }),
      channel("prerelease"),
      person("Rhea", "release.manager"),
      channel("pre release"),
      channel("Release notes"),
      channel("release"),
    ];
    expect(find(places, "Release")).toEqual([
      "release",
      "Release notes",
      "pre release",
      "prerelease",
      "Rhea",
      "sketches",
    ]);
  });

  it.each([
    ["通用频道", "tongyong"],
    ["通用频道", "typd"],
    ["通用频道", "pindao"],
    ["通用频道", "tongyongpd"],
    ["张三", "zhangs"],
    ["重庆火锅", "chongqing"],
    ["吕布", "lvbu"],
    ["产品Design", "chanpinde"],
  ])("finds %s by %s", (name, query) => {
    expect(find([channel(name), channel("别的")], query)).toEqual([name]);
  });

  it("does not take the end of a syllable for a match, nor Chinese for pinyin", () => {
    expect(find([channel("张三")], "ang")).toEqual([]);
    expect(find([channel("张三")], "章三")).toEqual([]);
  });

  it("puts a name as it is written before one that only sounds so, and that before a username", () => {
    const places = [person("Zoe", "lisi.zoe"), person("大李四", "b"), person("李四", "a"), person("lisi", "c")];
    expect(find(places, "lisi")).toEqual(["lisi", "李四", "大李四", "Zoe"]);
  });

  it("puts recent ones first among equals, then unread, then joined ones", () => {
    const places = [
      channel("dev a", { isJoined: false }),
      channel("dev b"),
      channel("dev c", { unreadCount: 2 }),
      channel("dev d", { recency: 4 }),
      channel("dev e", { recency: 1 }),
    ];
    expect(find(places, "dev")).toEqual(["dev e", "dev d", "dev c", "dev b", "dev a"]);
  });

  it("never lets a recent topic go before a name", () => {
    expect(find([channel("b", { also: "dev", recency: 0 }), channel("my dev")], "dev")).toEqual(["my dev", "b"]);
  });

  it("offers every channel for no text, and of the people those who are recent", () => {
    const places = [channel("a"), person("Emma", "emma"), person("李四", "lisi", { recency: 0 })];
    expect(find(places, " ")).toEqual(["李四", "a"]);
  });

  it("takes # for channels only and @ for people only", () => {
    const places = [channel("emma's desk"), person("Emma", "emma")];
    expect(find(places, "#emma")).toEqual(["emma's desk"]);
    expect(find(places, "@emma")).toEqual(["Emma"]);
    expect(find(places, "@")).toEqual(["Emma"]);
  });

  it("does without pinyin while that is not there", () => {
    expect(rankPlaces([channel("通用频道")], "typd", null)).toEqual([]);
    expect(rankPlaces([channel("通用频道")], "频道", null)).toHaveLength(1);
  });
});
