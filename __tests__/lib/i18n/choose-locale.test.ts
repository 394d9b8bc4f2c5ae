import { chooseLocale } from "@/lib/i18n/choose-locale";

const nothing = { chosen: null, cookie: undefined, acceptLanguage: null };

describe("the language of a page", () => {
  it("is the person's choice before everything", () => {
    expect(chooseLocale({ chosen: "zh-CN", cookie: "en", acceptLanguage: "en" })).toBe("zh-CN");
  });

  it("is the cookie's before what the browser asks for", () => {
    expect(chooseLocale({ ...nothing, cookie: "zh-CN", acceptLanguage: "en" })).toBe("zh-CN");
  });

  it.each([
    ["en-GB,en;q=0.9", "en"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"],
    ["zh-Hans-CN", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["fr-FR,fr;q=0.9,en;q=0.5", "en"],
    ["en;q=0.3,zh;q=0.7", "zh-CN"],
    ["*", "zh-CN"],
    ["de", "zh-CN"],
    [",;q=x,,", "zh-CN"],
  ])("follows the browser that asks for %s", (acceptLanguage, locale) => {
    expect(chooseLocale({ ...nothing, acceptLanguage })).toBe(locale);
  });

  it("is the founding document's when nobody says anything", () => {
    expect(chooseLocale(nothing)).toBe("zh-CN");
    expect(chooseLocale({ ...nothing, cookie: "tlh" })).toBe("zh-CN");
  });
});
