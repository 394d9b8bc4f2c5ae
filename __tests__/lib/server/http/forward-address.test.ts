import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { testSettings } from "@/__tests__/support/test-settings";
import { createDispatcher } from "@/lib/server/http/dispatch";
import { FORWARDED_ADDRESS } from "@/lib/server/http/forward-address";
import { runtime } from "@/lib/server/runtime";

let server: Server;
/** The headers that Next would see. */
let seen: IncomingHttpHeaders;

beforeAll(async () => {
  const dispatch = createDispatcher({});
  server = createServer((request, response) => {
    void dispatch(request, response).then(() => {
      seen = request.headers;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function addressSeen(headers: Record<string, string>): Promise<unknown> {
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/auth/csrf`, { headers });
  return seen[FORWARDED_ADDRESS];
}

describe("the address that next-auth's limits count", () => {
  it("[CFG3] is the peer's, whatever a client claims", async () => {
    runtime().settings = testSettings();
    const claims = { [FORWARDED_ADDRESS]: "203.0.113.1", "x-forwarded-for": "203.0.113.2" };
    expect(await addressSeen(claims)).toBe("127.0.0.1");
  });

  it("[CFG3] is what the trusted proxy saw", async () => {
    runtime().settings = testSettings({ trustedProxies: 1 });
    const claims = { [FORWARDED_ADDRESS]: "203.0.113.1", "x-forwarded-for": "10.0.0.1, 203.0.113.2" };
    expect(await addressSeen(claims)).toBe("203.0.113.2");
  });
});
