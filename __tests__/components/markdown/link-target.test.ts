import { linkTarget } from "@/components/markdown/link-target";

const HERE = "https://chat.example";
const shownHost = (href: string, text: string) => linkTarget(href, text, HERE)?.shownHost;

describe("where a link leads", () => {
  it.each([
    ["https://evil.example/", "https://bank.example"],
    ["https://evil.example/", "click"],
    ["https://evil.example/", "evil.example.bank.example"],
    ["https://evil.example/", "bank.example evil.example"],
    ["https://bank.example@evil.example/", "https://bank.example@evil.example/"],
    ["https://evil.example/", "‮elpmaxe.live"],
  ])("shows the host of %s behind “%s”", (href, text) => {
    expect(shownHost(href, text)).toBe("evil.example");
  });

  it.each([
    ["https://a.example/b?c=1", "https://a.example/b?c=1"],
    ["https://a.example/a/very/long/way", "a.example/a/very"],
    ["https://a.example/", "A.example"],
    ["mailto:li@a.example", "li@a.example"],
  ])("shows nothing more of %s behind “%s”, which says it", (href, text) => {
    expect(shownHost(href, text)).toBeNull();
  });

  it("shows what only looks like another host as the machine writes it", () => {
    expect(shownHost("https://аpple.com/", "https://аpple.com/")).toBe("xn--pple-43d.com");
    expect(shownHost("https://例子.测试/", "例子.测试")).toBe("xn--fsqu00a.xn--0zwm56d");
  });

  it("shows whom a mail would go to", () => {
    expect(shownHost("mailto:eve@evil.example", "support")).toBe("eve@evil.example");
  });

  it("stays in the app for a channel of this workspace alone", () => {
    expect(linkTarget(`${HERE}/channels/3?message=5`, "here", HERE)?.path).toBe("/channels/3?message=5");
    expect(linkTarget(`${HERE}/api/invites`, "here", HERE)?.path).toBeNull();
    expect(linkTarget(`${HERE}/channels/../sign-in`, "here", HERE)?.path).toBeNull();
    expect(linkTarget("https://other.example/channels/3", "there", HERE)?.path).toBeNull();
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://a.example",
    "/profile",
    "//a.example",
    "x",
  ])("leads nowhere for %s", (href) => {
    expect(linkTarget(href, "x", HERE)).toBeNull();
  });
});
