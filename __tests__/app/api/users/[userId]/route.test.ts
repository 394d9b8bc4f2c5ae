import { api } from "@/__tests__/support/api";
import { createPerson, createWorkspace, PASSWORD, signInAgain, type Person } from "@/__tests__/support/people";
import { raceForPeople } from "@/__tests__/support/race-for-people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";
import { database } from "@/lib/server/database/prisma";

useServer();

let owner: Person;
let admin: Person;
let member: Person;

beforeAll(async () => {
  owner = await createWorkspace();
  admin = await createPerson("admin");
  member = await createPerson("member");
  await owner.api.patch(`/users/${admin.user.id}`, { role: "admin" });
});

const change = (by: Person, whom: Person, input: Record<string, unknown>) =>
  by.api.patch(`/users/${whom.user.id}`, input);

describe("PATCH /api/users/:id", () => {
  it("[AUTH7] [AUTH13] [CH5] an admin makes a member an admin and back, which everyone hears and the person may use at once", async () => {
    const device = await connectSocket(owner);
    expect(await change(admin, member, { role: "admin" })).toMatchObject({
      status: 200,
      body: { user: { role: "admin" } },
    });
    const told = await device.waitFor("user_updated", ({ user_id }) => user_id === member.user.id);
    expect(told.data.user.role).toBe("admin");
    expect((await member.api.get("/invites")).status).toBe(200);
    expect((await change(admin, member, { role: "member" })).status).toBe(200);
    expect((await member.api.get("/invites")).status).toBe(403);
  });

  it.each([
    ["a member", () => [member, admin, { role: "member" }] as const],
    ["a member, of themselves,", () => [member, member, { role: "admin" }] as const],
    ["an admin, of an owner,", () => [admin, owner, { role: "member" }] as const],
    ["an admin, to deactivate an owner,", () => [admin, owner, { isActive: false }] as const],
    ["an admin, to make an owner,", () => [admin, member, { role: "owner" }] as const],
    ["an admin, to become an owner,", () => [admin, admin, { role: "owner" }] as const],
    ["an admin, to deactivate themselves,", () => [admin, admin, { isActive: false }] as const],
    ["an owner, to deactivate themselves,", () => [owner, owner, { isActive: false }] as const],
  ])("[AUTH7] [AUTH13] [ERR3] forbids it to %s and changes nothing", async (_name, attempt) => {
    const [by, whom, input] = attempt();
    const before = await database().user.findMany({ orderBy: { id: "asc" } });
    expect(await change(by, whom, input)).toMatchObject({ status: 403, body: { error: { code: "forbidden" } } });
    expect(await database().user.findMany({ orderBy: { id: "asc" } })).toEqual(before);
  });

  it("[AUTH7] [AUTH13] the last owner keeps the role, also when another owner is deactivated", async () => {
    const second = await createPerson("second");
    expect(await change(owner, owner, { role: "admin" })).toMatchObject({
      status: 409,
      body: { error: { code: "conflict", fields: { role: "required" } } },
    });
    expect((await change(owner, second, { role: "owner" })).status).toBe(200);
    expect((await change(owner, second, { isActive: false })).status).toBe(200);
    expect((await change(owner, owner, { role: "member" })).status).toBe(409);
    expect((await owner.api.get("/users/me")).body.user.role).toBe("owner");
  });

  it("[AUTH7] of two owners who step down at the same time one stays", async () => {
    const third = await createPerson("third");
    await change(owner, third, { role: "owner" });
    const [answer] = await raceForPeople({
      userIds: [third.user.id],
      racers: [() => change(owner, owner, { role: "member" })],
      meanwhile: async (tx) => {
        await tx.$queryRaw`SELECT FROM workspace FOR NO KEY UPDATE`;
        await tx.user.update({ where: { id: third.user.id }, data: { role: "member" } });
      },
    });
    expect(answer).toMatchObject({ status: 409, body: { error: { code: "conflict" } } });
    expect((await owner.api.get("/users/me")).body.user.role).toBe("owner");
  });

  it.each([{ role: "member" }, { isActive: false }])(
    "[AUTH7] [AUTH13] of two owners who do %j to each other at the same time one remains",
    async (input) => {
      const rival = await createPerson(`rival${Object.keys(input)[0]?.toLowerCase()}`);
      await change(owner, rival, { role: "owner" });
      const answers = await raceForPeople({
        userIds: [owner.user.id, rival.user.id],
        racers: [() => change(owner, rival, input), () => change(rival, owner, input)],
      });
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
      const owners = await database().user.findMany({ where: { role: "owner", isActive: true } });
      expect(owners).toHaveLength(1);
      // Whoever won, the next test's owner is the first one again.
      const data = { role: "owner", isActive: true } as const;
      await database().user.update({ where: { id: owner.user.id }, data });
      await database().user.update({ where: { id: rival.user.id }, data: { role: "member" } });
      owner = await signInAgain(owner);
    },
  );

  it("[AUTH7] [AUTH13] refuses who was demoted while their request waited", async () => {
    const fallen = await createPerson("fallen");
    await change(owner, fallen, { role: "owner" });
    const [promoted, reset] = await raceForPeople({
      userIds: [member.user.id],
      racers: [
        () => change(fallen, member, { role: "owner" }),
        () => fallen.api.post(`/users/${member.user.id}/password-reset`),
      ],
      meanwhile: (tx) => tx.user.update({ where: { id: fallen.user.id }, data: { role: "member" } }),
    });
    expect([promoted?.status, reset?.status]).toEqual([403, 403]);
    expect((await member.api.get("/users/me")).body.user.role).toBe("member");
  });

  it("[AUTH7] [AUTH13] an owner who is deactivated is one no more that counts, and comes back as one", async () => {
    const second = await createPerson("returner");
    await change(owner, second, { role: "owner" });
    await change(owner, second, { isActive: false });
    expect((await change(owner, owner, { role: "admin" })).status).toBe(409);
    expect((await change(admin, second, { isActive: true })).status).toBe(403);
    expect((await change(owner, second, { isActive: true })).body.user.role).toBe("owner");
    expect((await change(owner, second, { role: "member" })).status).toBe(200);
  });

  it("[AUTH5] [AUTH7] [AUTH12] deactivation ends all sessions, keeps the person out, and can be undone", async () => {
    const leaver = await createPerson("leaver");
    const { body: realtime } = await leaver.api.post<{ token: string }>("/realtime/token");
    const [device, watcher] = [await connectSocket(leaver), await connectSocket(member)];
    const closed = new Promise((resolve) => device.socket.once("disconnect", resolve));
    expect(await change(admin, leaver, { isActive: false })).toMatchObject({
      status: 200,
      body: { user: { isActive: false } },
    });
    await device.waitFor("session_ended");
    await closed;
    const told = await watcher.waitFor("user_updated", ({ user_id }) => user_id === leaver.user.id);
    expect(told.data.user.isActive).toBe(false);
    expect((await leaver.api.get("/users/me")).status).toBe(401);
    await expect(connectSocket(leaver)).rejects.toThrow("unauthenticated");
    await expect(connectSocket(realtime)).rejects.toThrow("unauthenticated");
    const refusal = await api().post("/sessions", { username: "leaver", password: PASSWORD });
    const unknown = await api().post("/sessions", { username: "no-such-name", password: PASSWORD });
    expect({ status: refusal.status, body: refusal.body }).toEqual({ status: unknown.status, body: unknown.body });
    await change(admin, leaver, { isActive: true });
    expect((await leaver.api.get("/users/me")).status).toBe(401);
    await signInAgain(leaver);
  });

  it.each(["0", "999999", "abc", "1e3", "9007199254740993"])("[ERR3] knows nobody called %s", async (id) => {
    expect(await owner.api.patch(`/users/${id}`, { role: "member" })).toMatchObject({
      status: 404,
      body: { error: { code: "not_found" } },
    });
  });

  it.each([
    [{ role: "god" }, { role: "malformed" }],
    [{ isActive: "no" }, { isActive: "malformed" }],
    [{ displayName: "x" }, { displayName: "unknown" }],
  ])("[ERR2] refuses %j", async (input, fields) => {
    expect(await change(owner, member, input)).toMatchObject({ status: 400, body: { error: { fields } } });
  });
});
