import { api } from "@/__tests__/support/api";
import { PASSWORD } from "@/__tests__/support/people";
import { raceForPeople } from "@/__tests__/support/race-for-people";
import { useServer } from "@/__tests__/support/server";
import { database } from "@/lib/server/database/prisma";
import { setupCode } from "@/lib/server/users/setup-code";
import { isWorkspaceEmpty } from "@/lib/server/workspace/is-workspace-empty";

useServer({ trustedProxies: 1 });

/** A proxy stands in front: nothing comes straight from this machine. */
const fromAfar = api(undefined, { "x-forwarded-for": "203.0.113.9" });
const person = { username: "ada", displayName: "Ada", password: PASSWORD };

// Every test begins with nobody there.
beforeEach(async () => {
  await database().$executeRaw`TRUNCATE users, workspace, channels RESTART IDENTITY CASCADE`;
});

describe("the first person", () => {
  it("[AUTH1] makes the workspace, owns it, is signed in and is in the public channel general", async () => {
    const answer = await fromAfar.post("/users", { ...person, setupCode: setupCode() });
    expect(answer.status).toBe(201);
    const { user, token, expiresAt } = answer.body;
    expect(user).toMatchObject({
      username: "ada",
      displayName: "Ada",
      role: "owner",
      isActive: true,
      avatarUrl: null,
      lastActiveAt: null,
    });
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
    expect(JSON.stringify(answer.body)).not.toContain("argon2");
    const { channels } = (await api(token).get("/channels")).body;
    expect(channels).toEqual([
      expect.objectContaining({
        name: "general",
        isGeneral: true,
        isPrivate: false,
        memberCount: 1,
        membership: expect.anything(),
      }),
    ]);
    expect((await api(token).get("/workspace")).body).toEqual({
      workspace: { name: "Huddle Up", registration: "invite" },
    });
    expect(await isWorkspaceEmpty()).toBe(false);
  });

  it.each([
    ["no setup code", {}, "required"],
    ["a wrong setup code", { setupCode: "ABCD-EFGH" }, "wrong"],
    ["an invitation, which nobody can have given", { inviteCode: "x" }, "required"],
  ])("[AUTH1] [AUTH11] is refused from afar with %s, and nothing is left behind", async (_name, extra, reason) => {
    const answer = await fromAfar.post("/users", { ...person, ...extra });
    expect(answer).toMatchObject({
      status: 403,
      body: { error: { code: "forbidden", fields: { setupCode: reason } } },
    });
    expect(await isWorkspaceEmpty()).toBe(true);
    expect(await database().user.count()).toBe(0);
  });

  it("[AUTH1] may type the setup code in small letters and without the dash", async () => {
    const typed = ` ${setupCode().toLowerCase().replace("-", " ")}`;
    expect((await fromAfar.post("/users", { ...person, setupCode: typed })).status).toBe(201);
  });

  it("[AUTH1] needs no setup code straight from this machine", async () => {
    expect((await api().post("/users", person)).status).toBe(201);
  });

  it("[AUTH1] is one of many who try at once, the others need an invitation", async () => {
    const names = ["a1", "b2", "c3", "d4", "e5", "f6"];
    const answers = await Promise.all(names.map((username) => api().post("/users", { ...person, username })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 403, 403, 403, 403, 403]);
    for (const { body } of answers.filter(({ status }) => status === 403)) {
      expect(body.error.fields).toEqual({ inviteCode: "required" });
    }
    expect(await database().user.count()).toBe(1);
    expect(await database().channel.count()).toBe(1);
  });

  it("[AUTH1] is not the one who was overtaken between looking and writing", async () => {
    const [answer] = await raceForPeople({
      userIds: [],
      racers: [() => api().post("/users", person)],
      meanwhile: (tx) => tx.workspace.create({ data: { id: 1, name: "Somebody else's" } }),
    });
    expect(answer).toMatchObject({ status: 403, body: { error: { fields: { inviteCode: "required" } } } });
    expect(await database().user.count()).toBe(0);
  });
});
