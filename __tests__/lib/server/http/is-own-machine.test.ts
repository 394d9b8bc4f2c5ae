import { isOwnMachine } from "@/lib/server/http/is-own-machine";
import { setRequestOrigin } from "@/lib/server/http/request-origin";
import { runtime } from "@/lib/server/runtime";
import { testSettings } from "@/__tests__/support/test-settings";

beforeAll(() => {
  runtime().settings = testSettings();
});

function ask(headers: Record<string, string>, isLocal = true): boolean {
  const request = new Request("http://localhost/api/users", { method: "POST", headers });
  setRequestOrigin(request, { address: "127.0.0.1", requestId: "1", isLocal });
  return isOwnMachine(request);
}

describe("isOwnMachine", () => {
  it.each(["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "LOCALHOST"])(
    "[AUTH1] is true for %s, from our page or a program",
    (host) => {
      expect(ask({ host })).toBe(true);
      expect(ask({ host, origin: `http://${host.toLowerCase()}` })).toBe(true);
    },
  );

  it.each([
    ["a name that another site points here", { host: "evil.example:8000" }],
    ["such a name and its own page", { host: "evil.example", origin: "http://evil.example" }],
    ["another site's page", { host: "localhost:8000", origin: "http://evil.example" }],
    ["another program's page on this machine", { host: "localhost:8000", origin: "http://localhost:3000" }],
    ["a page without an origin of its own", { host: "localhost:8000", origin: "null" }],
    ["a host that is none", { host: "localhost:port" }],
    ["no host", {}],
  ])("[AUTH1] is false for %s", (_name, headers) => {
    expect(ask(headers as Record<string, string>)).toBe(false);
  });

  it("[AUTH1] is false for who only says so", () => {
    expect(ask({ host: "localhost:8000" }, false)).toBe(false);
  });

  it("[AUTH1] is false where nobody knows who asked", () => {
    expect(isOwnMachine(new Request("http://localhost/api/users", { headers: { host: "localhost" } }))).toBe(false);
  });
});
