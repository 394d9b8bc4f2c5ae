import { listEmoji } from "@/lib/server/emoji/list-emoji";

describe("the emoji to pick from", () => {
  it.each(["zh-CN", "en"] as const)("are what the page reads, in %s", (locale) => {
    const all = listEmoji(locale);
    expect(all.length).toBeGreaterThan(1_500);
    expect(new Set(all.map(({ emoji }) => emoji)).size).toBe(all.length);
  });

  it("are called as the language calls them, and found by the words of both and by name", () => {
    const find = (locale: "zh-CN" | "en") => listEmoji(locale).find(({ emoji }) => emoji === "🎉");
    expect(find("en")).toMatchObject({ label: "party popper", names: ["tada"] });
    expect(find("zh-CN")?.label).toMatch(/\p{Script=Han}/u);
    for (const word of ["party popper", "tada"]) expect(find("zh-CN")?.tags).toContain(word);
    expect(find("en")?.tags).toContain(find("zh-CN")?.label);
  });

  it("have their skin tones, from light to dark, and hold none by itself", () => {
    const all = listEmoji("en");
    expect(all.find(({ emoji }) => emoji === "👍️" || emoji === "👍")?.skins).toEqual(["👍🏻", "👍🏼", "👍🏽", "👍🏾", "👍🏿"]);
    expect(all.some(({ emoji }) => emoji === "🏽")).toBe(false);
  });
});
