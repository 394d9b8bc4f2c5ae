import { api } from "@/__tests__/support/api";
import { createPerson, createWorkspace, PASSWORD, signInAgain, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";

useServer();

let alice: Person;
let bob: Person;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
  bob = await createPerson("bob");
});

describe("GET /api/users/me", () => {
  it("[AUTH6] [AUTH14] is the person who asks, with the language of their choice", async () => {
    const answer = await alice.api.get("/users/me");
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      user: {
        id: alice.user.id,
        username: "alice",
        displayName: "alice",
        role: "member",
        isActive: true,
        avatarUrl: null,
        lastActiveAt: null,
        locale: null,
      },
    });
  });

  it.each([
    ["nobody", undefined],
    ["a token that never was", "never"],
  ])("[ERR2] answers %s with unauthenticated", async (_name, token) => {
    expect(await api(token).get("/users/me")).toMatchObject({
      status: 401,
      body: { error: { code: "unauthenticated" } },
    });
  });
});

describe("PATCH /api/users/me", () => {
  it("[AUTH6] [CH5] changes the display name, which everyone hears", async () => {
    const device = await connectSocket(bob);
    const answer = await alice.api.patch("/users/me", { displayName: " 爱丽丝 " });
    expect(answer).toMatchObject({ status: 200, body: { user: { id: alice.user.id, displayName: "爱丽丝" } } });
    const told = await device.waitFor("user_updated");
    expect(told).toMatchObject({ user_id: alice.user.id, data: { user: { displayName: "爱丽丝" } } });
    expect(told.data.user).not.toHaveProperty("locale");
  });

  it("[AUTH6] changes the language, gives it back to the browser, and tells nobody", async () => {
    const device = await connectSocket(bob);
    expect((await alice.api.patch("/users/me", { locale: "zh-CN" })).body.user.locale).toBe("zh-CN");
    expect((await alice.api.get("/users/me")).body.user.locale).toBe("zh-CN");
    expect((await alice.api.patch("/users/me", { locale: null })).body.user.locale).toBeNull();
    await bob.api.patch("/users/me", { displayName: "Bob" });
    await device.waitFor("user_updated", ({ user_id }) => user_id === bob.user.id);
    expect(device.of("user_updated")).toHaveLength(1);
  });

  it("[AUTH6] leaves all as it is when nothing is asked", async () => {
    const before = (await alice.api.get("/users/me")).body;
    expect(await alice.api.patch("/users/me", {})).toMatchObject({ status: 200, body: before });
  });

  it.each([
    [{ displayName: "" }, { displayName: "required" }],
    [{ locale: "fr" }, { locale: "malformed" }],
    [{ password: "a new password" }, { currentPassword: "required" }],
    [{ password: "short", currentPassword: PASSWORD }, { password: "too_short" }],
    [{ username: "other" }, { username: "unknown" }],
    [{ role: "owner" }, { role: "unknown" }],
  ])("[ERR2] refuses %j", async (input, fields) => {
    expect(await alice.api.patch("/users/me", input)).toMatchObject({
      status: 400,
      body: { error: { code: "invalid", fields } },
    });
  });

  it("[AUTH6] changes the password only for who knows the present one, and then nothing else either", async () => {
    const carol = await createPerson("carol");
    const input = { displayName: "Caroline", password: "another password", currentPassword: "a wrong password" };
    const answer = await carol.api.patch("/users/me", input);
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: "invalid", fields: { currentPassword: "wrong" } } },
    });
    expect((await carol.api.get("/users/me")).body.user.displayName).toBe("carol");
    await signInAgain(carol);
  });

  it("[AUTH5] ends all sessions with the password, on HTTP and on open sockets, and the new one works", async () => {
    const dave = await createPerson("dave");
    const other = await signInAgain(dave);
    const device = await connectSocket(other);
    const closed = new Promise((resolve) => device.socket.once("disconnect", resolve));
    const answer = await dave.api.patch("/users/me", { password: "another password", currentPassword: PASSWORD });
    expect(answer).toMatchObject({ status: 200, body: { user: { username: "dave" } } });
    await device.waitFor("session_ended");
    await closed;
    expect([(await dave.api.get("/users/me")).status, (await other.api.get("/users/me")).status]).toEqual([401, 401]);
    const signIn = (password: string) => api().post("/sessions", { username: "dave", password });
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await signIn("another password")).status).toBe(201);
  });
});
