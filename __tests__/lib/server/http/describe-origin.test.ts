import type { IncomingHttpHeaders } from "node:http";
import type { Socket } from "node:net";
import { testSettings } from "@/__tests__/support/test-settings";
import { describeOrigin } from "@/lib/server/http/describe-origin";
import { runtime } from "@/lib/server/runtime";

function origin(remoteAddress: string, headers: IncomingHttpHeaders, trustedProxies: number) {
  runtime().settings = testSettings({ trustedProxies });
  return describeOrigin({ headers, socket: { remoteAddress } as Socket });
}

describe("describeOrigin", () => {
  afterEach(() => {
    delete runtime().settings;
  });

  it("[CFG3] believes nobody's word about an address when no proxy is trusted", () => {
    expect(origin("203.0.113.9", { "x-forwarded-for": "10.0.0.1" }, 0).address).toBe("203.0.113.9");
  });

  it("[CFG3] takes the entry the outermost trusted proxy wrote, not what the client put before it", () => {
    const headers = { "x-forwarded-for": "6.6.6.6, 198.51.100.7, 10.0.0.2" };
    expect(origin("10.0.0.3", headers, 2).address).toBe("198.51.100.7");
    expect(origin("10.0.0.3", headers, 1).address).toBe("10.0.0.2");
  });

  it("[AUTH1] calls a request local only when it comes straight from this machine", () => {
    expect(origin("::ffff:127.0.0.1", {}, 0).isLocal).toBe(true);
    expect(origin("::1", {}, 0).isLocal).toBe(true);
    expect(origin("127.0.0.1", { "x-forwarded-for": "203.0.113.9" }, 0).isLocal).toBe(false);
    expect(origin("192.0.2.4", {}, 0).isLocal).toBe(false);
  });
});
