import { testSettings } from "@/__tests__/support/test-settings";
import type { Settings } from "@/lib/server/env";
import { baseUrl } from "@/lib/server/http/base-url";
import { runtime } from "@/lib/server/runtime";

function baseOf(headers: Record<string, string>, changes: Partial<Settings> = {}): string {
  runtime().settings = testSettings(changes);
  return baseUrl(new Request("http://localhost/", { headers }));
}

describe("baseUrl", () => {
  it("is HUDDLE_URL where it is set, whatever was asked for", () => {
    expect(baseOf({ host: "evil.example" }, { publicUrl: "https://chat.example" })).toBe("https://chat.example");
  });

  it("is else the host asked for", () => {
    expect(baseOf({ host: "192.168.1.5:8000" })).toBe("http://192.168.1.5:8000");
  });

  it("[CFG3] believes the scheme of as many proxies as are trusted, and of no other", () => {
    const headers = { host: "chat.example", "x-forwarded-proto": "https" };
    expect(baseOf(headers)).toBe("http://chat.example");
    expect(baseOf(headers, { trustedProxies: 1 })).toBe("https://chat.example");
    expect(baseOf({ ...headers, "x-forwarded-proto": "https, http" }, { trustedProxies: 1 })).toBe(
      "http://chat.example",
    );
    expect(baseOf({ ...headers, "x-forwarded-proto": "javascript" }, { trustedProxies: 1 })).toBe(
      "http://chat.example",
    );
  });

  it("is this machine when no host was asked for that could be one", () => {
    expect(baseOf({ host: "a b" }, { port: 8000 })).toBe("http://localhost:8000");
  });
});
