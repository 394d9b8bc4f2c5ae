import { api } from "@/__tests__/support/api";
import { raceForPeople } from "@/__tests__/support/race-for-people";
import { createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";

useServer();

let owner: Person;
let member: Person;

beforeAll(async () => {
  owner = await createWorkspace();
  member = await createPerson("member");
});

const isNow = async () => (await member.api.get("/workspace")).body.workspace;

describe("the workspace", () => {
  it("[AUTH7] [AUTH14] is seen by its people and nobody else", async () => {
    expect(await member.api.get("/workspace")).toMatchObject({
      status: 200,
      body: { workspace: { name: "Huddle Up", registration: "invite" } },
    });
    expect(await api().get("/workspace")).toMatchObject({ status: 401, body: { error: { code: "unauthenticated" } } });
  });

  it("[AUTH7] is renamed and opened by an admin, each without the other", async () => {
    expect((await owner.api.patch("/workspace", { name: " 我们的团队 " })).body).toEqual({
      workspace: { name: "我们的团队", registration: "invite" },
    });
    expect((await owner.api.patch("/workspace", { registration: "open" })).body).toEqual({
      workspace: { name: "我们的团队", registration: "open" },
    });
    expect(await isNow()).toEqual({ name: "我们的团队", registration: "open" });
  });

  it("[AUTH7] is not changed by a member", async () => {
    const before = await isNow();
    expect(await member.api.patch("/workspace", { name: "Mine" })).toMatchObject({
      status: 403,
      body: { error: { code: "forbidden" } },
    });
    expect(await isNow()).toEqual(before);
  });

  it.each([
    [{ name: " " }, { name: "required" }],
    [{ name: "x".repeat(81) }, { name: "too_long" }],
    [{ registration: "closed" }, { registration: "malformed" }],
    [{ id: 2 }, { id: "unknown" }],
  ])("[ERR2] refuses %j", async (input, fields) => {
    expect(await owner.api.patch("/workspace", input)).toMatchObject({
      status: 400,
      body: { error: { code: "invalid", fields } },
    });
  });

  it("[AUTH13] refuses an admin who was demoted while their request waited", async () => {
    const { user, api } = await createPerson("demoted");
    await owner.api.patch(`/users/${user.id}`, { role: "admin" });
    const before = await isNow();
    const [answer] = await raceForPeople({
      userIds: [user.id],
      racers: [() => api.patch("/workspace", { name: "taken over" })],
      meanwhile: async (tx) => {
        await tx.$queryRaw`SELECT FROM workspace FOR NO KEY UPDATE`;
        await tx.user.update({ where: { id: user.id }, data: { role: "member" } });
      },
    });
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "forbidden" } } });
    expect(await isNow()).toEqual(before);
  });
});
