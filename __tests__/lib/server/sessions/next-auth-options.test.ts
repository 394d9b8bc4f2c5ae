import type { User } from "next-auth";
import type { JWT } from "next-auth/jwt";
import { api } from "@/__tests__/support/api";
import { openBrowser } from "@/__tests__/support/browser";
import { createPerson, createWorkspace, PASSWORD, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";
import { testSettings } from "@/__tests__/support/test-settings";
import { database } from "@/lib/server/database/prisma";
import { FORWARDED_ADDRESS } from "@/lib/server/http/forward-address";
import { runtime } from "@/lib/server/runtime";
import { nextAuthOptions } from "@/lib/server/sessions/next-auth-options";

useServer({ hasRateLimits: true });

let alice: Person;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
});

type Authorize = (
  credentials: Record<string, string>,
  request: { headers: Record<string, string> },
) => Promise<unknown>;

/** What next-auth calls with the fields of the sign-in page. */
function authorize(credentials: Record<string, string>, headers: Record<string, string> = {}): Promise<unknown> {
  const provider = nextAuthOptions().providers[0] as unknown as { options: { authorize: Authorize } };
  return provider.options.authorize(credentials, { headers: { [FORWARDED_ADDRESS]: "203.0.113.1", ...headers } });
}

/** What next-auth puts into the cookie: at sign-in, and each time it writes it again. */
async function seal(known: { token: JWT; user?: User }): Promise<JWT> {
  const jwt = nextAuthOptions().callbacks?.jwt as unknown as (known: { token: JWT; user?: User }) => Promise<JWT>;
  return jwt(known);
}

describe("nextAuthOptions", () => {
  it("[AUTH2] signs a browser in with a session of its own, of which the cookie knows the numbers alone", async () => {
    const headers = { "user-agent": "Firefox" };
    const user = (await authorize({ username: "Alice", password: PASSWORD, csrfToken: "x" }, headers)) as User;
    const session = await database().session.findUniqueOrThrow({ where: { id: user.sessionId } });
    expect(session).toMatchObject({ userId: BigInt(alice.user.id), tokenHash: null, userAgent: "Firefox" });
    const sealed = await seal({ token: { name: "Alice", sub: user.id }, user });
    expect(sealed).toEqual({ sub: String(alice.user.id), sid: user.sessionId });
    expect(await seal({ token: { ...sealed, iat: 1 } })).toEqual(sealed);
  });

  it("[AUTH2] signs nobody in by a wrong password or without one", async () => {
    const before = await database().session.count();
    expect(await authorize({ username: "alice", password: "wrong password" })).toBeNull();
    expect(await authorize({ username: "alice" })).toBeNull();
    expect(await database().session.count()).toBe(before);
  });

  it("[AUTH12] counts failures together with the other door, and says so by the contract's code", async () => {
    const here = { [FORWARDED_ADDRESS]: "127.0.0.1" };
    for (let count = 0; count < 10; count += 1) await authorize({ username: "bob", password: "wrong password" }, here);
    expect((await api().post("/sessions", { username: "bob", password: PASSWORD })).status).toBe(429);
    await expect(authorize({ username: "bob", password: PASSWORD }, here)).rejects.toThrow("rate_limited");
  });

  it("renews the session at sign-in: the one in the old cookie ends", async () => {
    const browser = await openBrowser(alice);
    await authorize({ username: "alice", password: PASSWORD }, { cookie: browser.cookie });
    expect((await browser.api.get("/users/me")).status).toBe(401);
    expect((await alice.api.get("/users/me")).status).toBe(200);
  });

  it("[AUTH5] ends the session and its sockets when next-auth signs out", async () => {
    const browser = await openBrowser(alice);
    const { body } = await browser.api.post<{ token: string }>("/realtime/token");
    const device = await connectSocket(body);
    const { signOut } = nextAuthOptions().events as { signOut: (ended: { token: JWT }) => Promise<void> };
    await signOut({ token: { sub: String(alice.user.id), sid: browser.sessionId } });
    await device.waitFor("session_ended", undefined, 1_000);
    expect((await browser.api.get("/users/me")).status).toBe(401);
    expect((await alice.api.get("/users/me")).status).toBe(200);
  });

  it("marks the cookie for https alone where people reach the app by https", () => {
    const isSecure = (publicUrl: string | null) => {
      runtime().settings = testSettings({ publicUrl });
      return nextAuthOptions().useSecureCookies;
    };
    expect([isSecure(null), isSecure("http://chat.example"), isSecure("https://chat.example")]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
