import { createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import type { ListedInvite } from "@/lib/protocol/admin";
import type { Invite } from "@/lib/protocol/invites";
import { database } from "@/lib/server/database/prisma";

useServer();

let owner: Person;
let admin: Person;
/** By what became of them. */
const invites: Record<string, Invite> = {};

const HOUR_MS = 3_600_000;

beforeAll(async () => {
  owner = await createWorkspace();
  admin = await createPerson("admin", "Ada_");
  await owner.api.patch(`/users/${admin.user.id}`, { role: "admin" });
  await database().invite.deleteMany();
  const made = {
    open: {},
    usedUp: { maxUses: 2 },
    expired: { expiresInHours: 1 },
    soon: { expiresInHours: 3, maxUses: 9 },
  };
  for (const [index, [name, input]] of Object.entries(made).entries()) {
    const by = name === "soon" ? admin : owner;
    const { invite } = (await by.api.post<{ invite: Invite }>("/invites", input)).body;
    const createdAt = new Date(Date.now() - (10 - index) * HOUR_MS);
    await database().invite.update({ where: { code: invite.code }, data: { createdAt } });
    invites[name] = invite;
  }
  await change("usedUp", { uses: 2 });
  await change("soon", { uses: 8 });
  await change("expired", { expiresAt: new Date(Date.now() - 1), uses: 1 });
});

const change = (name: string, data: { uses?: number; expiresAt?: Date }) =>
  database().invite.update({ where: { code: invites[name]?.code ?? "" }, data });

async function list(query = ""): Promise<{ invites: ListedInvite[]; total: number }> {
  const answer = await admin.api.get<{ invites: ListedInvite[]; total: number }>(`/admin/invites?${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

const toNames = (listed: ListedInvite[]) =>
  listed.map(({ code }) => Object.keys(invites).find((name) => invites[name]?.code === code));

describe("GET /api/admin/invites", () => {
  it("[ADM3] lists invites as their maker saw them, with who made them, when, and whether they are good", async () => {
    const listed = (await list()).invites;
    const row = await database().invite.findUniqueOrThrow({ where: { code: invites.soon?.code ?? "" } });
    expect(listed[0]).toEqual({
      ...invites.soon,
      uses: 8,
      createdAt: row.createdAt.toISOString(),
      creator: (await owner.api.get(`/users?ids=${admin.user.id}`)).body.users[0],
      isUsable: true,
    });
    expect(listed.map(({ isUsable }) => isUsable)).toEqual([true, false, false, true]);
  });

  it.each([
    ["", ["soon", "expired", "usedUp", "open"]],
    ["direction=asc", ["open", "usedUp", "expired", "soon"]],
    ["sort=uses", ["soon", "usedUp", "expired", "open"]],
    ["sort=uses&direction=asc", ["open", "expired", "usedUp", "soon"]],
  ])("[ADM3] orders by %s", async (query, wanted) => {
    expect(toNames((await list(query)).invites)).toEqual(wanted);
  });

  it("[ADM3] has those that never expire last in both directions, by code", async () => {
    const endless = ["open", "usedUp"].sort((a, b) => ((invites[a]?.code ?? "") < (invites[b]?.code ?? "") ? -1 : 1));
    expect(toNames((await list("sort=expiresAt&direction=asc")).invites)).toEqual(["expired", "soon", ...endless]);
    expect(toNames((await list("sort=expiresAt&direction=desc")).invites)).toEqual(["soon", "expired", ...endless]);
  });

  it.each([
    ["state=usable", ["soon", "open"]],
    ["state=spent", ["expired", "usedUp"]],
    ["query=DA_", ["soon"]],
    ["query=owner", ["expired", "usedUp", "open"]],
    ["query=owner&state=usable", ["open"]],
  ])("[ADM3] finds by %s", async (query, wanted) => {
    const found = await list(query);
    expect({ names: toNames(found.invites), total: found.total }).toEqual({ names: wanted, total: wanted.length });
  });

  it("[ADM3] finds one by its code", async () => {
    expect(toNames((await list(`query=${invites.open?.code}`)).invites)).toEqual(["open"]);
  });

  it("[ADM3] pages", async () => {
    const page = await list("limit=2&offset=1");
    expect({ names: toNames(page.invites), total: page.total }).toEqual({ names: ["expired", "usedUp"], total: 4 });
  });

  it.each(["sort=code", "state=active", "limit=101", "role=admin"])("[ADM3] [ERR2] refuses %s", async (query) => {
    expect(await owner.api.get(`/admin/invites?${query}`)).toMatchObject({ status: 400 });
  });
});
