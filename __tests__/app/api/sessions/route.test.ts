import { encode } from "next-auth/jwt";
import { api } from "@/__tests__/support/api";

import { openBrowser } from "@/__tests__/support/browser";
import { eventually } from "@/__tests__/support/eventually";
import { createPerson, createWorkspace, PASSWORD, signInAgain, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";
import type { Session } from "@/lib/protocol/sessions";
import { SESSION_LIFE_MS } from "@/lib/protocol/timings";
import { database } from "@/lib/server/database/prisma";
import { settings } from "@/lib/server/runtime";
import { hashToken } from "@/lib/server/sessions/hash-token";

useServer();

let alice: Person;
let bob: Person;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
  bob = await createPerson("bob");
});

const sessionsOf = async (person: Person) => (await person.api.get<{ sessions: Session[] }>("/sessions")).body.sessions;

describe("POST /api/sessions", () => {
  it("[AUTH3] signs a program in with a token that works, and of which only a hash is kept", async () => {
    const answer = await api().post("/sessions", { username: " ALICE ", password: PASSWORD });
    expect(answer.status).toBe(201);
    const { token, expiresAt, user } = answer.body;
    expect(user).toMatchObject({ id: alice.user.id, username: "alice" });
    expect(Math.abs(Date.parse(expiresAt) - Date.now() - SESSION_LIFE_MS)).toBeLessThan(10_000);
    expect((await api(token).get("/users/me")).body.user.id).toBe(alice.user.id);
    const rows = await database().session.findMany();
    expect(rows.map(({ tokenHash }) => tokenHash)).not.toContain(token);
  });

  it("[AUTH12] answers a wrong password, an unknown name and a name that cannot be in the same words", async () => {
    const attempts = [
      { username: "alice", password: "wrong password" },
      { username: "alice", password: "x".repeat(100_000) },
      { username: "alice", password: "" },
      { username: "nobody", password: PASSWORD },
      { username: "a\u0000b", password: PASSWORD },
      { username: "\ud800", password: PASSWORD },
      { username: "", password: PASSWORD },
      { username: "two words", password: "\u0000" },
    ];
    const answers = await Promise.all(attempts.map((attempt) => api().post("/sessions", attempt)));
    for (const { status, body } of answers) {
      expect({ status, body }).toEqual({
        status: 401,
        body: { error: { code: "unauthenticated", message: "The name or the password is wrong." } },
      });
    }
  });

  it("[AUTH12] takes as long to refuse an unknown name as a wrong password", async () => {
    const timed = async (username: string) => {
      const startedAt = performance.now();
      await api().post("/sessions", { username, password: "wrong password" });
      return performance.now() - startedAt;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      known.push(await timed("alice"));
      unknown.push(await timed("nobody"));
    }
    // Without the hash of nobody the second is twenty times as fast: the fastest of each is the least disturbed.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
  });

  it.each([
    [{ username: "alice" }, { password: "required" }],
    [{ username: 1, password: PASSWORD }, { username: "malformed" }],
    [{ username: "alice", password: PASSWORD, remember: true }, { remember: "unknown" }],
  ])("[ERR2] refuses %j", async (input, fields) => {
    expect(await api().post("/sessions", input)).toMatchObject({
      status: 400,
      body: { error: { code: "invalid", fields } },
    });
  });

  it("[AUTH5] begins no session with a password that is changed while it is compared", async () => {
    const carol = await createPerson("carol");
    const change = { password: "another password", currentPassword: PASSWORD };
    const signIns = Array.from({ length: 6 }, () => api().post("/sessions", { username: "carol", password: PASSWORD }));
    const [changed, ...answers] = await Promise.all([carol.api.patch("/users/me", change), ...signIns]);
    expect(changed.status).toBe(200);
    for (const { status, body } of answers) {
      if (status === 201) expect((await api(body.token).get("/users/me")).status).toBe(401);
      else expect(status).toBe(401);
    }
    expect(await database().session.count({ where: { userId: carol.user.id } })).toBe(0);
  });
});

describe("a credential", () => {
  it("[AUTH3] a bearer token wins over a cookie, and a bad one is not made up for by it", async () => {
    const { cookie } = await openBrowser(bob);
    expect((await api(alice.token, { cookie }).get("/users/me")).body.user.id).toBe(alice.user.id);
    expect((await api("never", { cookie }).get("/users/me")).status).toBe(401);
  });

  it("[AUTH3] is never taken from a URL", async () => {
    for (const key of ["token", "access_token"]) {
      expect((await api().get(`/users?${key}=${alice.token}`)).status).toBe(401);
      expect((await api().get(`/users/me?${key}=${alice.token}`)).body.error.fields).toEqual({ [key]: "unknown" });
    }
  });

  it("[AUTH2] is a cookie only together with the person it was made for", async () => {
    const { sessionId } = await openBrowser(bob);
    const token = await encode({ token: { sub: String(alice.user.id), sid: sessionId }, secret: settings().secret });
    const page = api(undefined, { cookie: `next-auth.session-token=${token}` });
    expect((await page.get("/users/me")).status).toBe(401);
  });

  it("[AUTH9] stops working when its session has expired", async () => {
    const program = await signInAgain(alice);
    const [current] = (await sessionsOf(program)).filter(({ isCurrent }) => isCurrent);
    await database().session.update({ where: { id: current?.id ?? 0 }, data: { expiresAt: new Date(Date.now() - 1) } });
    await eventually(async () => (await program.api.get("/users/me")).status === 401);
    expect((await sessionsOf(alice)).map(({ id }) => id)).not.toContain(current?.id);
  });

  it("[AUTH5] stops working when its person is deactivated, though its row should be left", async () => {
    const fay = await createPerson("fay");
    expect((await fay.api.get("/users/me")).status).toBe(200);
    await database().user.update({ where: { id: fay.user.id }, data: { isActive: false } });
    await eventually(async () => (await fay.api.get("/users/me")).status === 401);
  });

  it("[AUTH9] is prolonged by use, noted once a minute", async () => {
    const [fresh, idle] = [await signInAgain(alice), await signInAgain(alice)];
    const read = (person: Person) =>
      database().session.findFirstOrThrow({ where: { tokenHash: hashToken(person.token) } });
    const before = await read(fresh);
    const old = { lastSeenAt: new Date(Date.now() - 61_000), expiresAt: new Date(Date.now() + 60_000) };
    await database().session.update({ where: { id: (await read(idle)).id }, data: old });
    for (const each of [fresh, idle]) expect((await each.api.get("/users/me")).status).toBe(200);
    await eventually(async () => (await read(idle)).lastSeenAt > old.lastSeenAt);
    const touched = await read(idle);
    expect(touched.lastSeenAt.getTime()).toBeGreaterThan(Date.now() - 10_000);
    expect(touched.expiresAt.getTime()).toBeGreaterThan(Date.now() + SESSION_LIFE_MS - 10_000);
    expect(await read(fresh)).toEqual(before);
  });
});

describe("GET /api/sessions", () => {
  it("[AUTH9] lists my own sign-ins, the present one marked, and nobody else's", async () => {
    const dora = await createPerson("dora");
    const browser = await openBrowser(dora);
    const sessions = await sessionsOf(dora);
    expect(sessions).toHaveLength(2);
    expect(sessions.find(({ isCurrent }) => isCurrent)).toMatchObject({ userAgent: expect.stringContaining("node") });
    expect(sessions.find(({ isCurrent }) => !isCurrent)).toMatchObject({
      id: browser.sessionId,
      userAgent: "a browser",
    });
    expect(Object.keys(sessions[0] ?? {}).sort()).toEqual(["createdAt", "id", "isCurrent", "lastSeenAt", "userAgent"]);
  });
});

describe("signing out", () => {
  it("[AUTH5] [RT9] ends this session on HTTP and its sockets; other devices go on", async () => {
    const here = await signInAgain(alice);
    const [device, other] = [await connectSocket(here), await connectSocket(alice)];
    const closed = new Promise((resolve) => device.socket.once("disconnect", resolve));
    expect((await here.api.delete("/sessions/current")).status).toBe(204);
    await device.waitFor("session_ended");
    await closed;
    expect((await here.api.get("/users/me")).status).toBe(401);
    expect((await here.api.delete("/sessions/current")).status).toBe(401);
    expect((await alice.api.get("/users/me")).status).toBe(200);
    await bob.api.patch("/users/me", { displayName: "Bob" });
    await other.waitFor("user_updated");
    expect(other.of("session_ended")).toEqual([]);
  });

  it("[AUTH5] everywhere ends all of my sessions and none of anybody else's", async () => {
    const erik = await createPerson("erik");
    const [program, browser] = [await signInAgain(erik), await openBrowser(erik)];
    const devices = [await connectSocket(erik), await connectSocket(program)];
    expect((await erik.api.delete("/sessions")).status).toBe(204);
    for (const device of devices) await device.waitFor("session_ended");
    for (const each of [erik.api, program.api, browser.api]) expect((await each.get("/users/me")).status).toBe(401);
    expect((await bob.api.get("/users/me")).status).toBe(200);
  });

  it("[AUTH5] [AUTH9] of one other device of mine leaves this one alone; somebody else's does not exist for me", async () => {
    const browser = await openBrowser(alice);
    const theirs = await openBrowser(bob);
    expect((await alice.api.delete(`/sessions/${browser.sessionId}`)).status).toBe(204);
    expect((await browser.api.get("/users/me")).status).toBe(401);
    expect((await alice.api.delete(`/sessions/${browser.sessionId}`)).status).toBe(404);
    expect((await alice.api.delete(`/sessions/${theirs.sessionId}`)).status).toBe(404);
    expect((await theirs.api.get("/users/me")).status).toBe(200);
  });

  it("[AUTH5] makes a browser forget its cookie, but not when it ended a token it held", async () => {
    const browser = await openBrowser(alice);
    const program = await signInAgain(alice);
    const both = await api(program.token, { cookie: browser.cookie }).delete("/sessions/current");
    expect([both.status, both.headers.getSetCookie()]).toEqual([204, []]);
    expect((await browser.api.get("/users/me")).status).toBe(200);
    const out = await browser.api.delete("/sessions/current");
    expect(out.headers.getSetCookie()).toEqual(["next-auth.session-token=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"]);
    expect((await browser.api.get("/users/me")).status).toBe(401);
  });
});
