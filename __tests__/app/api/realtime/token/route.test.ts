import { decodeJwt, SignJWT } from "jose";
import { api } from "@/__tests__/support/api";
import { openBrowser } from "@/__tests__/support/browser";
import { createPerson, createWorkspace, signInAgain, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import type { SessionToken } from "@/lib/protocol/sessions";
import { REALTIME_TOKEN_LIFE_MS } from "@/lib/protocol/timings";
import { deriveKey } from "@/lib/server/sessions/derive-key";
import { findViewerByRealtimeToken, findViewerByToken } from "@/lib/server/sessions/realtime-token";

useServer();

let alice: Person;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
});

const createToken = async (person: Pick<Person, "api">) =>
  (await person.api.post<SessionToken>("/realtime/token")).body;

describe("POST /api/realtime/token", () => {
  it("[AUTH4] gives who is signed in a JWT for 5 minutes, and nobody else", async () => {
    const { token, expiresAt } = await createToken(alice);
    expect(Math.abs(Date.parse(expiresAt) - Date.now() - REALTIME_TOKEN_LIFE_MS)).toBeLessThan(5_000);
    expect(decodeJwt(token).exp).toBe(Math.floor(Date.parse(expiresAt) / 1000));
    expect(await findViewerByRealtimeToken(token)).toMatchObject({ userId: alice.user.id, role: "member" });
    expect(await createToken(await openBrowser(alice))).toEqual({
      token: expect.any(String),
      expiresAt: expect.any(String),
    });
    expect((await api().post("/realtime/token")).status).toBe(401);
  });

  it("[AUTH4] is good for nothing else: HTTP does not take it, and cannot make another of it", async () => {
    const { token } = await createToken(alice);
    expect((await api(token).get("/users/me")).status).toBe(401);
    expect((await api(token).post("/realtime/token")).status).toBe(401);
  });

  it("[AUTH3] [AUTH4] a session's own token opens connections as well, but not in a URL", async () => {
    expect(await findViewerByToken(alice.token)).toMatchObject({ userId: alice.user.id });
    expect(await findViewerByToken((await createToken(alice)).token)).toMatchObject({ userId: alice.user.id });
    expect(await findViewerByRealtimeToken(alice.token)).toBeNull();
    expect(await findViewerByToken("never")).toBeNull();
  });

  it("[AUTH4] [AUTH5] ends with the session it was made in", async () => {
    const program = await signInAgain(alice);
    const { token } = await createToken(program);
    await program.api.delete("/sessions/current");
    expect(await findViewerByRealtimeToken(token)).toBeNull();
  });

  it.each([
    ["with another key", () => ({ key: deriveKey("another purpose") })],
    ["for another purpose", () => ({ audience: "everything" })],
    ["that has expired", () => ({ expiresAt: new Date(Date.now() - 1_000) })],
  ])("[AUTH4] takes no token signed %s", async (_name, differently) => {
    const made = {
      key: deriveKey("Huddle Up realtime token"),
      audience: "realtime",
      expiresAt: new Date(Date.now() + 60_000),
    };
    const { sid, sub = "" } = decodeJwt((await createToken(alice)).token);
    const sign = ({ key, audience, expiresAt }: typeof made) =>
      new SignJWT({ sid })
        .setProtectedHeader({ alg: "HS256" })
        .setSubject(sub)
        .setAudience(audience)
        .setExpirationTime(expiresAt)
        .sign(key);
    expect(await findViewerByRealtimeToken(await sign(made))).not.toBeNull();
    expect(await findViewerByRealtimeToken(await sign({ ...made, ...differently() }))).toBeNull();
  });

  it("[AUTH4] is not verified again by the process that made it, and one that another made is once", async () => {
    // Of a session of its own: those made in one second for one session are the same.
    const { token } = await createToken(await signInAgain(alice));
    const elsewhere = new SignJWT(decodeJwt(token)).setProtectedHeader({ alg: "HS256" });
    const another = await elsewhere.sign(deriveKey("Huddle Up realtime token"));
    const verify = jest.spyOn(crypto.subtle, "verify");
    const countVerified = async (shown: string) => {
      verify.mockClear();
      for (let use = 0; use < 2; use += 1) expect(await findViewerByRealtimeToken(shown)).not.toBeNull();
      return verify.mock.calls.length;
    };
    expect([await countVerified(token), await countVerified(another)]).toEqual([0, 1]);
    verify.mockRestore();
  });

  it("[AUTH4] takes no token that says it needs no signature", async () => {
    const [, claims] = (await createToken(alice)).token.split(".");
    const header = Buffer.from('{"alg":"none"}').toString("base64url");
    expect(await findViewerByRealtimeToken(`${header}.${claims}.`)).toBeNull();
  });
});
