import { api } from "@/__tests__/support/api";
import { createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";
import type { Invite } from "@/lib/protocol/invites";
import { database } from "@/lib/server/database/prisma";
import { findUsableInvite } from "@/lib/server/invites/find-usable-invite";

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

const create = (input: Record<string, unknown> = {}) => admin.api.post<{ invite: Invite }>("/invites", input);

describe("invites", () => {
  it("[AUTH7] lets an admin make one, for ever and everyone unless told otherwise", async () => {
    const answer = await create();
    expect(answer.status).toBe(201);
    const { code } = answer.body.invite;
    expect(code).toMatch(/^[\w-]{16}$/);
    expect(answer.body).toEqual({
      invite: { code, url: `${serverUrl()}/join/${code}`, maxUses: null, uses: 0, expiresAt: null },
    });
  });

  it("[AUTH7] [AUTH13] limits how often and how long it works", async () => {
    const { invite } = (await create({ maxUses: 3, expiresInHours: 2 })).body;
    expect(invite).toMatchObject({ maxUses: 3, uses: 0 });
    expect(Math.abs(Date.parse(invite.expiresAt ?? "") - Date.now() - 2 * 3_600_000)).toBeLessThan(10_000);
  });

  it("[AUTH7] [AUTH13] lists them all, the newest first, until they are withdrawn", async () => {
    const [first, second] = [(await create()).body.invite, (await create({ maxUses: 1 })).body.invite];
    const list = async () => (await owner.api.get<{ invites: Invite[] }>("/invites")).body.invites;
    expect((await list()).slice(0, 2)).toEqual([second, first]);
    const answer = await admin.api.delete(`/invites/${first.code}`);
    expect([answer.status, answer.body]).toEqual([204, null]);
    expect((await list()).map(({ code }) => code)).not.toContain(first.code);
    expect(await admin.api.delete(`/invites/${first.code}`)).toMatchObject({
      status: 404,
      body: { error: { code: "not_found" } },
    });
    expect((await admin.api.delete("/invites/%00")).status).toBe(404);
  });

  it("[AUTH7] are for admins alone", async () => {
    const { code } = (await create()).body.invite;
    const before = await database().invite.count();
    for (const answer of [
      await member.api.post("/invites"),
      await member.api.get("/invites"),
      await member.api.delete(`/invites/${code}`),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: { error: { code: "forbidden" } } });
    }
    for (const answer of [
      await api().post("/invites"),
      await api().get("/invites"),
      await api().delete(`/invites/${code}`),
    ]) {
      expect(answer).toMatchObject({ status: 401, body: { error: { code: "unauthenticated" } } });
    }
    expect(await database().invite.count()).toBe(before);
  });

  it.each([
    [{ maxUses: 100_001 }, { maxUses: "malformed" }],
    [{ expiresInHours: 8761 }, { expiresInHours: "malformed" }],
    [{ maxUses: 0 }, { maxUses: "malformed" }],
    [{ maxUses: 1.5 }, { maxUses: "malformed" }],
    [{ expiresInHours: -1 }, { expiresInHours: "malformed" }],
    [{ code: "mine" }, { code: "unknown" }],
  ])("[AUTH13] [ERR2] refuses %j", async (input, fields) => {
    expect(await create(input)).toMatchObject({ status: 400, body: { error: { code: "invalid", fields } } });
  });
});

describe("findUsableInvite", () => {
  it("tells the page of an invitation whom it is from, as long as it lets somebody in", async () => {
    const { code } = (await create({ maxUses: 1 })).body.invite;
    expect(await findUsableInvite(code)).toEqual({ code, invitedBy: "admin" });
    await database().invite.update({ where: { code }, data: { uses: 1 } });
    expect(await findUsableInvite(code)).toBeNull();
    await database().invite.update({ where: { code }, data: { uses: 0, expiresAt: new Date(Date.now() - 1) } });
    expect(await findUsableInvite(code)).toBeNull();
    expect(await findUsableInvite("a\0b")).toBeNull();
  });
});
