import { once } from "node:events";
import WebSocket from "ws";
import { api } from "@/__tests__/support/api";
import { openBrowser } from "@/__tests__/support/browser";
import { createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";
import { connectSocket } from "@/__tests__/support/sockets";
import { runtime, settings } from "@/lib/server/runtime";

useServer({ hasRateLimits: true, trustedProxies: 1 });

const [HERE, THERE] = ["203.0.113.1", "203.0.113.2"];

let alice: Person;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
  const { rateLimits } = settings();
  runtime().settings = { ...settings(), rateLimits: { ...rateLimits, strangers: 30, address: 60, handshakes: 20 } };
});

beforeEach(() => {
  delete runtime().rateLimiters;
});

const at = (address: string, headers = {}) => ({ "x-forwarded-for": address, ...headers });
const get = (path: string, headers: Record<string, string>) => fetch(serverUrl() + path, { headers });
const authorization = () => `Bearer ${alice.token}`;

/** The statuses of many requests at once, each with how often it came. */
async function tally(times: number, ask: () => Promise<{ status: number }>): Promise<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (const { status } of await Promise.all(Array.from({ length: times }, ask))) {
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

describe("a flood from one address", () => {
  it("[CFG4] is limited without a sign-in; who is signed in there, and who comes from elsewhere, is not", async () => {
    expect(await tally(40, () => api(undefined, at(HERE)).get("/users/me"))).toEqual({ 401: 30, 429: 10 });
    const refused = await get("/api/nothing", at(HERE));
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect(await refused.json()).toMatchObject({ error: { code: "rate_limited" } });
    expect((await get("/api/users/me", at(HERE, { authorization: authorization() }))).status).toBe(200);
    expect((await get("/api/users/me", at(THERE))).status).toBe(401);
  });

  it("[CFG4] is limited with sign-ins that are nobody's, and colleagues are not", async () => {
    const forged = { authorization: "Bearer forged" };
    expect(await tally(40, () => get("/api/users/me", at(HERE, forged)))).toEqual({ 401: 30, 429: 10 });
    expect((await get("/api/users/me", at(HERE, { authorization: authorization() }))).status).toBe(200);
  });

  it("[CFG4] is limited for pages, a forged cookie or none, and who is signed in sees theirs", async () => {
    const { cookie } = await openBrowser(alice);
    const forged = { cookie: "next-auth.session-token=forged" };
    // No page is behind the server of these tests.
    expect(await tally(40, () => get("/sign-in", at(HERE, forged)))).toEqual({ 404: 30, 429: 10 });
    expect((await get("/sign-in", at(HERE))).status).toBe(429);
    expect((await get("/api/auth/csrf", at(HERE))).status).toBe(429);
    expect((await get("/", at(HERE, { cookie }))).status).toBe(404);
    expect((await get("/_next/static/a.js", at(HERE))).status).toBe(404);
  });

  it("[CFG4] is limited in all, whoever asks", async () => {
    const headers = at(HERE, { authorization: authorization() });
    expect(await tally(80, () => get("/api/users/me", headers))).toEqual({ 200: 60, 429: 20 });
    expect((await get("/api/users/me", at(THERE, { authorization: authorization() }))).status).toBe(200);
  });

  it("[CFG4] is one from a whole /64 of IPv6", async () => {
    let host = 0;
    expect(await tally(40, () => get("/api/users/me", at(`2001:db8:1:2::${(host++).toString(16)}`)))).toEqual({
      401: 30,
      429: 10,
    });
    expect((await get("/api/users/me", at("2001:db8:1:3::1"))).status).toBe(401);
  });

  it("[CFG3] [CFG4] counts for whom the trusted proxy saw, whatever stands before it", async () => {
    let forged = 0;
    const counts = await tally(40, () => get("/api/users/me", at(`10.0.0.${forged++}, ${HERE}`)));
    expect(counts).toEqual({ 401: 30, 429: 10 });
  });

  it("[CFG4] [OPS1] does not keep anybody from hearing how the server is", async () => {
    expect(await tally(100, () => get("/api/health", at(HERE)))).toEqual({ 200: 100 });
  });
});

describe("a flood of handshakes", () => {
  const POLLING = "/socket.io/?EIO=4&transport=polling";

  async function upgradeStatus(path: string): Promise<[number | undefined, string | undefined]> {
    const websocket = new WebSocket(serverUrl().replace("http", "ws") + path, { headers: at(HERE) });
    websocket.on("error", () => undefined);
    const [, response] = (await once(websocket, "unexpected-response")) as [
      unknown,
      { statusCode?: number; headers: Record<string, string> },
    ];
    return [response.statusCode, response.headers["retry-after"]];
  }

  it("[CFG4] [RT15] is limited by address on both engines, and connections that stand go on", async () => {
    const standing = await connectSocket(alice, { extraHeaders: at(HERE), transports: ["polling", "websocket"] });
    expect(await tally(30, () => get(POLLING, at(HERE)))).toEqual({ 200: 19, 429: 11 });
    const attempts = ["/socket.io/?EIO=4&transport=websocket", "/socket.io/?EIO=4&transport=websocket&sid=1&sid="];
    for (const path of [...attempts, "/ws?token=x", "/ws?sid=1&token=x"]) {
      expect(await upgradeStatus(path)).toEqual([429, expect.stringMatching(/^([1-9]|10)$/)]);
    }
    await connectSocket(alice, { extraHeaders: at(THERE) });
    expect(await standing.say("join_channel", { channel_id: general() })).toMatchObject({ ok: true });
    const send = { clientId: "in-the-flood", body: "still here" };
    await alice.api.post(`/channels/${general()}/messages`, send);
    await standing.waitFor("message", (e) => e.data.clientId === "in-the-flood");
  });
});
