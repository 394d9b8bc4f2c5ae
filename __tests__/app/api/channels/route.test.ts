import type { ChannelListing } from "@/lib/protocol/channels";
import { createChannel, createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";

useServer();

let owner: Person;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  owner = await createWorkspace();
  alice = await createPerson("alice");
  bob = await createPerson("bob");
});

async function list(person: Person): Promise<ChannelListing[]> {
  const answer = await person.api.get<{ channels: ChannelListing[] }>("/channels");
  expect(answer.status).toBe(200);
  return answer.body.channels;
}

describe("GET /api/channels", () => {
  it("[CH1] lists the channels I am in and the public ones I could join, with my membership or null", async () => {
    const open = await createChannel(alice, { name: "list-open" });
    const closed = await createChannel(alice, { name: "list-closed", isPrivate: true });
    const seenByAlice = new Map((await list(alice)).map((channel) => [channel.id, channel.membership]));
    const seenByBob = new Map((await list(bob)).map((channel) => [channel.id, channel.membership]));
    const fresh = { lastReadSeq: 0, unreadCount: 0, mentionCount: 0 };
    expect([seenByAlice.get(open), seenByAlice.get(closed)]).toEqual([fresh, fresh]);
    expect(seenByBob.get(open)).toBeNull();
    expect(seenByBob.has(closed)).toBe(false);
  });

  it("[CH1] counts what I have not read", async () => {
    const id = await createChannel(alice, { name: "list-unread" }, [bob]);
    await alice.api.post(`/channels/${id}/messages`, { clientId: "a", body: "one" });
    await alice.api.post(`/channels/${id}/messages`, { clientId: "b", body: "two" });
    const listing = (await list(bob)).find((channel) => channel.id === id);
    expect(listing).toMatchObject({
      lastSeq: 2,
      lastChangeSeq: 2,
      membership: { lastReadSeq: 0, unreadCount: 2, mentionCount: 0 },
    });
  });

  it("[CH1] [CH9] leaves out archived channels that I am not in: nobody can join them", async () => {
    const id = await createChannel(alice, { name: "list-archived" });
    await owner.api.patch(`/channels/${id}`, { isArchived: true });
    expect((await list(alice)).find((channel) => channel.id === id)).toMatchObject({ isArchived: true });
    expect((await list(bob)).some((channel) => channel.id === id)).toBe(false);
  });

  it("[AUTH1] has everyone in general, which comes first", async () => {
    const [first] = await list(bob);
    expect(first).toMatchObject({
      id: general(),
      name: "general",
      isGeneral: true,
      isPrivate: false,
      createdBy: owner.user.id,
    });
    expect(first?.memberCount).toBe(3);
    expect(first?.membership).not.toBeNull();
  });
});

describe("POST /api/channels", () => {
  it("[CH2] makes a channel with its creator as a member", async () => {
    const answer = await alice.api.post("/channels", { name: "  设计 🎨  ", topic: " what we draw " });
    expect(answer.status).toBe(201);
    expect(answer.body.channel).toEqual({
      id: expect.any(Number),
      kind: "channel",
      name: "设计 🎨",
      topic: "what we draw",
      isPrivate: false,
      isGeneral: false,
      isArchived: false,
      createdBy: alice.user.id,
      lastSeq: 0,
      lastChangeSeq: 0,
      memberCount: 1,
      membership: { lastReadSeq: 0, unreadCount: 0, mentionCount: 0 },
    });
  });

  it("[CH2] [CH9] refuses a name that a public channel has, without regard to case or the way accents were typed", async () => {
    await createChannel(alice, { name: "Caf\u00e9 Ж" });
    const answer = await bob.api.post("/channels", { name: "CAFE\u0301 ж" });
    expect(answer.status).toBe(409);
    expect(answer.body.error).toMatchObject({ code: "conflict", fields: { name: "taken" } });
  });

  it("[CH2] lets one of two win who want a name at the same moment", async () => {
    const both = await Promise.all([alice, bob].map((person) => person.api.post("/channels", { name: "wanted" })));
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  it("[CH2] lets private channels have any name, so that nobody learns of one by trying", async () => {
    await createChannel(alice, { name: "twice", isPrivate: true });
    await createChannel(bob, { name: "Twice", isPrivate: true });
    await createChannel(bob, { name: "twice" });
  });

  it.each([
    [{}, { name: "required" }],
    [{ name: "   " }, { name: "required" }],
    [{ name: "x".repeat(81) }, { name: "too_long" }],
    [{ name: "two\nlines" }, { name: "malformed" }],
    [{ name: "nul\0" }, { name: "malformed" }],
    [{ name: 7 }, { name: "malformed" }],
    [{ name: "t", topic: "x".repeat(251) }, { topic: "too_long" }],
    [{ name: "p", isPrivate: "yes" }, { isPrivate: "malformed" }],
    [{ name: "k", isGeneral: true }, { isGeneral: "unknown" }],
  ])("[CH2] [ERR2] refuses %j and names the field", async (body, fields) => {
    const answer = await alice.api.post("/channels", body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ code: "invalid", fields });
  });

  it("[CH2] counts the name in code points", async () => {
    const answer = await alice.api.post("/channels", { name: "😀".repeat(80) });
    expect(answer.status).toBe(201);
  });

  it("[CH5] [CH7] tells everyone of a public channel, and its creator's devices that they are in it", async () => {
    const [phone, bobs] = await Promise.all([connectSocket(alice), connectSocket(bob)]);
    const id = await createChannel(alice, { name: "told" });
    const created = await bobs.waitFor("channel_created", ({ data }) => data.channel.id === id);
    expect(created.data.channel).toMatchObject({ id, name: "told", memberCount: 1 });
    expect(created.data.channel).not.toHaveProperty("membership");
    const added = await phone.waitFor("channel_added", ({ data }) => data.channel.id === id);
    expect(added.data.channel.membership).toEqual({ lastReadSeq: 0, unreadCount: 0, mentionCount: 0 });
    expect(bobs.of("channel_added")).toEqual([]);
  });

  it("[CH5] [CH6] tells nobody else of a private one", async () => {
    const [phone, bobs] = await Promise.all([connectSocket(alice), connectSocket(bob)]);
    const id = await createChannel(alice, { name: "kept quiet", isPrivate: true });
    await phone.waitFor("channel_added", ({ data }) => data.channel.id === id);
    const sentinel = await createChannel(alice, { name: "sentinel" });
    await bobs.waitFor("channel_created", ({ data }) => data.channel.id === sentinel);
    expect(JSON.stringify(bobs.heard)).not.toContain("kept quiet");
    expect(bobs.of("channel_created")).toHaveLength(1);
  });

  it("[RT4] lets the creator's connected devices hear its messages at once", async () => {
    const phone = await connectSocket(alice);
    const id = await createChannel(alice, { name: "heard at once", isPrivate: true });
    const { body } = await alice.api.post(`/channels/${id}/messages`, { clientId: "a", body: "hello" });
    expect((await phone.waitFor("message")).data).toEqual(body.message);
  });
});
