import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { api } from "@/__tests__/support/api";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";
import { testSettings } from "@/__tests__/support/test-settings";
import { pagePolicy } from "@/lib/server/http/content-security-policy";
import { runtime } from "@/lib/server/runtime";

useServer();

const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("the headers of an answer", () => {
  it.each(["/api/health", "/api/nothing", "/socket.io/?EIO=4&transport=polling", "/no/such/page"])(
    "let no other site frame %s, guess what it is, or keep hold of its window",
    async (path) => {
      const { headers } = await fetch(serverUrl() + path);
      expect(Object.fromEntries(headers)).toMatchObject({
        "content-security-policy": expect.stringMatching(/^default-src 'none'.*frame-ancestors 'none'$/),
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "same-origin",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
      });
    },
  );

  it("let an answer of the API, opened as a page, run nothing", async () => {
    const { headers } = await api().get("/health");
    expect(headers.get("content-security-policy")).not.toContain("script-src");
  });
});

describe("the policy of a page", () => {
  it("knows the style sheet that the installed sonner writes, first empty and then whole", () => {
    const source = readFileSync(createRequire(__filename).resolve("sonner"), "utf8");
    const [, quoted] = /__insertCSS\(("(?:[^"\\]|\\.)*")\)/.exec(source) ?? [];
    const styles = pagePolicy("x")
      .split("; ")
      .find((directive) => directive.startsWith("style-src "));
    expect(styles).toContain(`${sha256("")} ${sha256(JSON.parse(quoted ?? "") as string)}`);
  });

  it("knows one style attribute by its hash, and is loosened only while developing", () => {
    expect(pagePolicy("x")).toContain(`style-src-attr 'unsafe-hashes' ${sha256("outline:none")};`);
    expect(pagePolicy("x")).not.toMatch(/unsafe-(inline|eval)/);
    runtime().settings = testSettings({ isDevelopment: true });
    expect(pagePolicy("x")).toContain("script-src 'nonce-x' 'strict-dynamic' 'unsafe-eval';");
    expect(pagePolicy("x")).toContain("style-src 'self' 'unsafe-inline';");
  });
});
