import { emojiQuery } from "@/components/emoji/emoji-query";
import { matchEmoji } from "@/components/emoji/match-emoji";
import { listEmoji } from "@/lib/server/emoji/list-emoji";

describe("an emoji's name that was begun", () => {
  it.each([
    [":smi", "smi"],
    ["well done :TAD", "tad"],
    ["好的:+1", "+1"],
  ])("is in %j", (before, query) => {
    expect(emojiQuery(before)).toBe(query);
  });

  it.each([":s", "10:30", "note:this", "https://a", "重点：微笑", "注意:今天", ":smile: ", "::smi"])(
    "is not in %j",
    (before) => {
      expect(emojiQuery(before)).toBeNull();
    },
  );
});

describe("what a begun name may become", () => {
  const find = (query: string) => matchEmoji(listEmoji("zh-CN"), query).map(({ names }) => names[0]);

  it("is the emoji of that name first, and those whose names begin so before others", () => {
    expect(find("smile")[0]).toBe("smile");
    expect(find("smi")).toContain("smile");
    expect(find("tada")).toEqual(["tada"]);
  });

  it("is a few, or none at all", () => {
    expect(find("fa").length).toBeLessThanOrEqual(8);
    expect(find("zzzzz")).toEqual([]);
  });
});
