import { createChannel, createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import type { ListedChannel } from "@/lib/protocol/admin";
import { database } from "@/lib/server/database/prisma";

useServer();

let owner: Person;
let alice: Person;
const ids: Record<"zebra" | "attic" | "cellar", number> = { zebra: 0, attic: 0, cellar: 0 };

beforeAll(async () => {
  owner = await createWorkspace();
  alice = await createPerson("alice");
  const bob = await createPerson("bob");
  const leaver = await createPerson("leaver");
  ids.zebra = await createChannel(alice, { name: "Zebra 100%" }, [bob, owner]);
  ids.attic = await createChannel(alice, { name: "attic_" }, [bob, leaver]);
  ids.cellar = await createChannel(alice, { name: "Cellar", isPrivate: true });
  for (const id of [ids.cellar, ids.zebra]) await say(id, "one");
  await say(ids.zebra, "two");
  await owner.api.patch(`/channels/${ids.attic}`, { isArchived: true });
  await owner.api.patch(`/channels/${ids.cellar}`, { topic: "Where the zebra sleeps" });
  await owner.api.patch(`/users/${leaver.user.id}`, { isActive: false });
});

const say = (id: number, clientId: string) => alice.api.post(`/channels/${id}/messages`, { clientId, body: "hello" });

async function list(query = ""): Promise<{ channels: ListedChannel[]; total: number }> {
  const answer = await owner.api.get<{ channels: ListedChannel[]; total: number }>(`/admin/channels?${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

describe("GET /api/admin/channels", () => {
  it("[ADM2] [CH6] lists every channel as its members see it, with its creator and when the last message came", async () => {
    const { channels, total } = await list();
    expect(total).toBe(4);
    const { membership: _, ...cellar } = (await alice.api.get(`/channels/${ids.cellar}`)).body.channel;
    const row = await database().channel.findUniqueOrThrow({ where: { id: ids.cellar }, include: { messages: true } });
    expect(channels.find(({ id }) => id === ids.cellar)).toEqual({
      ...cellar,
      createdAt: row.createdAt.toISOString(),
      creator: (await owner.api.get(`/users?ids=${alice.user.id}`)).body.users[0],
      lastMessageAt: row.messages[0]?.createdAt.toISOString(),
      isMember: false,
    });
    expect(channels.filter(({ isMember }) => isMember).map(({ id }) => id)).toEqual([general(), ids.zebra]);
    expect(JSON.stringify(channels)).not.toContain("hello");
  });

  it("[ADM2] tells of a deleted last message when it came", async () => {
    const { message } = (await say(ids.zebra, "deleted")).body;
    await alice.api.delete(`/channels/${ids.zebra}/messages/${message.id}`);
    const { channels } = await list("query=zebra%20100");
    expect(channels.map(({ lastMessageAt }) => lastMessageAt)).toEqual([message.createdAt]);
  });

  it.each([
    ["", ["attic_", "Cellar", "general", "Zebra 100%"]],
    ["sort=name&direction=desc", ["Zebra 100%", "general", "Cellar", "attic_"]],
    ["sort=memberCount", ["Cellar", "attic_", "general", "Zebra 100%"]],
    ["sort=memberCount&direction=desc", ["general", "Zebra 100%", "attic_", "Cellar"]],
    ["sort=lastMessageAt", ["Cellar", "Zebra 100%", "general", "attic_"]],
    ["sort=lastMessageAt&direction=desc", ["Zebra 100%", "Cellar", "general", "attic_"]],
    ["sort=createdAt", ["general", "Zebra 100%", "attic_", "Cellar"]],
    ["sort=createdAt&direction=desc", ["Cellar", "attic_", "Zebra 100%", "general"]],
  ])("[ADM2] orders by %s: names whatever their case, ties by id, the silent ones last", async (query, wanted) => {
    expect((await list(query)).channels.map(({ name }) => name)).toEqual(wanted);
  });

  it.each([
    ["query=ZEBRA", ["Cellar", "Zebra 100%"]],
    ["query=0%25", ["Zebra 100%"]],
    ["query=c_", ["attic_"]],
    ["state=archived", ["attic_"]],
    ["state=active", ["Cellar", "general", "Zebra 100%"]],
    ["kind=private", ["Cellar"]],
    ["kind=public&state=active&query=a", ["general", "Zebra 100%"]],
    ["query=nothing", []],
  ])("[ADM2] finds by %s", async (query, wanted) => {
    const { channels, total } = await list(query);
    expect({ names: channels.map(({ name }) => name), total }).toEqual({ names: wanted, total: wanted.length });
  });

  it("[ADM2] pages, and keeps the order of the page", async () => {
    expect((await list("sort=createdAt&direction=desc&limit=2&offset=1")).channels.map(({ name }) => name)).toEqual([
      "attic_",
      "Zebra 100%",
    ]);
  });

  it.each(["sort=topic", "state=deactivated", "kind=secret", "limit=101", "colour=red"])(
    "[ADM2] [ERR2] refuses %s",
    async (query) => {
      expect(await owner.api.get(`/admin/channels?${query}`)).toMatchObject({
        status: 400,
        body: { error: { code: "invalid", fields: { [query.split("=")[0] ?? ""]: expect.any(String) } } },
      });
    },
  );
});
