import { api } from "@/__tests__/support/api";
import { createPerson, createWorkspace, general, PASSWORD, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";
import type { Invite } from "@/lib/protocol/invites";
import type { User } from "@/lib/protocol/users";
import { database } from "@/lib/server/database/prisma";

useServer();

let owner: Person;

beforeAll(async () => {
  owner = await createWorkspace();
});

async function invite(input: Record<string, unknown> = {}): Promise<string> {
  return (await owner.api.post<{ invite: Invite }>("/invites", input)).body.invite.code;
}

const newcomer = (username: string) => ({ username, displayName: username, password: PASSWORD });

describe("POST /api/users", () => {
  it("[AUTH1] lets an invited person in as a member of general, which its members hear", async () => {
    const device = await connectSocket(owner);
    const answer = await api().post("/users", {
      ...newcomer("Bea.01_x-"),
      displayName: "  张三 ",
      inviteCode: await invite(),
    });
    expect(answer.status).toBe(201);
    expect(answer.body.user).toMatchObject({ username: "bea.01_x-", displayName: "张三", role: "member" });
    const told = await device.waitFor("member_joined", ({ channel_id }) => channel_id === general());
    expect(told.data.user).toMatchObject({ id: answer.body.user.id, displayName: "张三" });
    const me = await api(answer.body.token).get("/users/me");
    expect(me.body.user).toEqual(answer.body.user);
  });

  it.each([
    ["no invitation", () => ({}), "required"],
    ["one that never was", () => ({ inviteCode: "never" }), "wrong"],
  ])("[AUTH1] [AUTH11] refuses who has %s", async (_name, extra, reason) => {
    const answer = await api().post("/users", { ...newcomer("stranger"), ...extra() });
    expect(answer).toMatchObject({
      status: 403,
      body: { error: { code: "forbidden", fields: { inviteCode: reason } } },
    });
  });

  it("[AUTH1] refuses an invitation that has expired or was withdrawn", async () => {
    const expired = await invite({ expiresInHours: 1 });
    await database().invite.update({ where: { code: expired }, data: { expiresAt: new Date(Date.now() - 1) } });
    const withdrawn = await invite();
    expect((await owner.api.delete(`/invites/${withdrawn}`)).status).toBe(204);
    for (const inviteCode of [expired, withdrawn]) {
      expect((await api().post("/users", { ...newcomer("late"), inviteCode })).body.error.fields).toEqual({
        inviteCode: "wrong",
      });
    }
  });

  it("[AUTH1] lets exactly as many in as the invitation is for, though all come at once", async () => {
    const inviteCode = await invite({ maxUses: 2 });
    const names = ["r1", "r2", "r3", "r4", "r5"];
    const answers = await Promise.all(names.map((name) => api().post("/users", { ...newcomer(name), inviteCode })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 403, 403, 403]);
    const { invites } = (await owner.api.get<{ invites: Invite[] }>("/invites")).body;
    expect(invites.find(({ code }) => code === inviteCode)).toMatchObject({ uses: 2, maxUses: 2 });
  });

  it("[AUTH1] [AUTH11] refuses a taken username without regard to case, and uses no invitation up for it", async () => {
    const inviteCode = await invite({ maxUses: 1 });
    const answer = await api().post("/users", { ...newcomer("OWNER"), inviteCode });
    expect(answer).toMatchObject({ status: 409, body: { error: { code: "conflict", fields: { username: "taken" } } } });
    expect((await api().post("/users", { ...newcomer("somebody-else"), inviteCode })).status).toBe(201);
  });

  it("[AUTH1] tells a stranger nothing about who is here: the invitation is looked at before the name", async () => {
    expect((await api().post("/users", newcomer("owner"))).body.error.fields).toEqual({ inviteCode: "required" });
  });

  it("[AUTH1] needs no invitation once an admin has opened registration, until it is closed again", async () => {
    await owner.api.patch("/workspace", { registration: "open" });
    expect((await api().post("/users", newcomer("walk-in"))).status).toBe(201);
    await owner.api.patch("/workspace", { registration: "invite" });
    expect((await api().post("/users", newcomer("too-late"))).status).toBe(403);
  });

  it.each([
    ["username", "a", "too_short"],
    ["username", "a".repeat(33), "too_long"],
    ["username", "two words", "malformed"],
    ["username", "zoë", "malformed"],
    ["username", "\u212Aelvin", "malformed"],
    ["username", undefined, "required"],
    ["displayName", "  ", "required"],
    ["displayName", "x".repeat(65), "too_long"],
    ["displayName", "a\u0000b", "malformed"],
    ["displayName", "a\nb", "malformed"],
    ["displayName", "\ud800", "malformed"],
    ["password", "123456789", "too_short"],
    ["password", "😀".repeat(201), "too_long"],
    ["password", 12345678901, "malformed"],
    ["role", "owner", "unknown"],
  ])("[AUTH1] [ERR2] names the field: %s %j is %s", async (field, value, reason) => {
    const input = { ...newcomer("fields"), inviteCode: await invite(), [field]: value };
    const answer = await api().post("/users", input);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "invalid", fields: { [field]: reason } } } });
  });

  it("[AUTH14] keeps the spaces of a password and counts its letters, not its bytes", async () => {
    const password = " 密码密码密码密码 ";
    const answer = await api().post("/users", { ...newcomer("spaces"), password, inviteCode: await invite() });
    expect(answer.status).toBe(201);
    expect((await api().post("/sessions", { username: "spaces", password: password.trim() })).status).toBe(401);
    expect((await api().post("/sessions", { username: "spaces", password })).status).toBe(201);
  });

  it("keeps no password, only an argon2id hash of the recommended cost", async () => {
    const { passwordHash } = await database().user.findUniqueOrThrow({ where: { id: owner.user.id } });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe("GET /api/users", () => {
  let people: Record<"annie" | "zora" | "gone", Person>;

  beforeAll(async () => {
    people = {
      annie: await createPerson("annie", "Zebra 100%"),
      zora: await createPerson("zora_q", "annabel"),
      gone: await createPerson("annex", "Annex"),
    };
    await owner.api.patch(`/users/${people.gone.user.id}`, { isActive: false });
  });

  async function find(query: string): Promise<string[]> {
    const answer = await people.annie.api.get<{ users: User[] }>(`/users?${query}`);
    expect(answer.status).toBe(200);
    return answer.body.users.map(({ username }) => username);
  }

  it("[AUTH6] [AUTH14] finds active people by a part of either name, without regard to case, ordered by display name", async () => {
    expect(await find("query=ANN")).toEqual(["annie", "zora_q"]);
    expect(await find(`query=${encodeURIComponent("张")}`)).toEqual(["bea.01_x-"]);
    expect(await find("query=nobody-here")).toEqual([]);
  });

  it.each(["%25", "_q", "%5C"])("[AUTH14] takes %s for what it is, not for a wildcard", async (query) => {
    const wanted: Record<string, string[]> = { "%25": ["annie"], _q: ["zora_q"], "%5C": [] };
    expect(await find(`query=${query}`)).toEqual(wanted[query]);
  });

  it("[AUTH6] finds people by their ids, the deactivated too, and passes over ids that are nobody's", async () => {
    const ids = [people.gone.user.id, people.annie.user.id, 999_999].join(",");
    expect(await find(`ids=${ids}`)).toEqual(["annex", "annie"]);
  });

  it("[AUTH14] begins with the first people when nothing is asked for, and keeps to the limit", async () => {
    expect((await find("")).length).toBeGreaterThan(5);
    expect(await find("limit=2")).toEqual((await find("")).slice(0, 2));
  });

  it.each([
    "limit=0",
    "limit=101",
    "ids=1,x",
    "ids=",
    "ids=0",
    "query=a%00b",
    "query=a&query=b",
    "sort=name",
    `ids=${"1,".repeat(100)}1`,
  ])("[AUTH14] [ERR2] refuses %s", async (query) => {
    expect(await people.annie.api.get(`/users?${query}`)).toMatchObject({
      status: 400,
      body: { error: { code: "invalid" } },
    });
  });

  it("[AUTH6] is for people who are signed in", async () => {
    expect(await api().get("/users")).toMatchObject({ status: 401, body: { error: { code: "unauthenticated" } } });
  });
});
