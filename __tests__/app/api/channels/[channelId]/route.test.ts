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

describe("GET /api/channels/:id", () => {
  it("[CH7] gives one channel with my membership or null", async () => {
    const id = await createChannel(alice, { name: "one" });
    expect((await alice.api.get(`/channels/${id}`)).body.channel).toMatchObject({ id, membership: { unreadCount: 0 } });
    expect((await bob.api.get(`/channels/${id}`)).body.channel).toMatchObject({ id, membership: null });
  });
});

describe("PATCH /api/channels/:id", () => {
  it("[CH3] lets its creator and an admin rename and describe it, and keeps what is not named", async () => {
    const id = await createChannel(alice, { name: "before" });
    const renamed = await alice.api.patch(`/channels/${id}`, { name: "after" });
    expect(renamed.status).toBe(200);
    const described = await owner.api.patch(`/channels/${id}`, { topic: "a topic" });
    expect(described.body.channel).toMatchObject({ name: "after", topic: "a topic", membership: null });
    expect((await bob.api.get(`/channels/${id}`)).body.channel).toMatchObject({ name: "after", topic: "a topic" });
    expect((await alice.api.patch(`/channels/${id}`, { topic: "" })).body.channel.topic).toBe("");
  });

  it("[CH3] refuses another member", async () => {
    const id = await createChannel(alice, { name: "not bob's" }, [bob]);
    expect((await bob.api.patch(`/channels/${id}`, { name: "bob's" })).status).toBe(403);
    expect((await bob.api.get(`/channels/${id}`)).body.channel.name).toBe("not bob's");
  });

  it("[CH3] lets an admin archive and restore, and not its creator", async () => {
    const id = await createChannel(alice, { name: "archive" });
    expect((await alice.api.patch(`/channels/${id}`, { isArchived: true })).status).toBe(403);
    expect((await owner.api.patch(`/channels/${id}`, { isArchived: true })).body.channel.isArchived).toBe(true);
    expect((await alice.api.patch(`/channels/${id}`, { isArchived: false })).status).toBe(403);
    expect((await owner.api.patch(`/channels/${id}`, { isArchived: false })).body.channel.isArchived).toBe(false);
  });

  it("[CH3] makes an archived channel read-only: writing to it is a conflict, reading is not", async () => {
    const id = await createChannel(alice, { name: "read-only" });
    const { message } = (await alice.api.post(`/channels/${id}/messages`, { clientId: "a", body: "one" })).body;
    await owner.api.patch(`/channels/${id}`, { isArchived: true });
    const writes = [
      await alice.api.post(`/channels/${id}/messages`, { clientId: "b", body: "two" }),
      await alice.api.patch(`/channels/${id}/messages/${message.id}`, { body: "changed" }),
      await alice.api.delete(`/channels/${id}/messages/${message.id}`),
      await alice.api.patch(`/channels/${id}`, { name: "renamed" }),
      await bob.api.post(`/channels/${id}/members`, { userId: bob.user.id }),
    ];
    expect(writes.map((answer) => answer.status)).toEqual([409, 409, 409, 409, 409]);
    expect((await alice.api.get(`/channels/${id}/messages`)).body).toMatchObject({
      messages: [message],
      lastSeq: 1,
      lastChangeSeq: 1,
    });
    expect((await alice.api.put(`/channels/${id}/read`, { seq: 1 })).status).toBe(200);
    expect((await alice.api.delete(`/channels/${id}/members/${alice.user.id}`)).status).toBe(204);
  });

  it("[CH3] restores and renames in one request", async () => {
    const id = await createChannel(alice, { name: "restore me" });
    await owner.api.patch(`/channels/${id}`, { isArchived: true });
    const answer = await owner.api.patch(`/channels/${id}`, { isArchived: false, name: "restored" });
    expect(answer.body.channel).toMatchObject({ name: "restored", isArchived: false });
  });

  it("[CH10] leaves the name of an archived channel to others, and restores it only under one that is free", async () => {
    const old = await createChannel(alice, { name: "Project" });
    await owner.api.patch(`/channels/${old}`, { isArchived: true });
    const young = await createChannel(bob, { name: "project" });
    const refusal = await owner.api.patch(`/channels/${old}`, { isArchived: false });
    expect(refusal).toMatchObject({ status: 409, body: { error: { code: "conflict", fields: { name: "taken" } } } });
    expect((await alice.api.get(`/channels/${old}`)).body.channel).toMatchObject({ name: "Project", isArchived: true });
    const restored = await owner.api.patch(`/channels/${old}`, { isArchived: false, name: "Project 2" });
    expect(restored.body.channel).toMatchObject({ name: "Project 2", isArchived: false });
    expect((await bob.api.patch(`/channels/${young}`, { name: "PROJECT 2" })).status).toBe(409);
  });

  it("[CH10] of two archived channels with one name brings one back, though both are asked for at once", async () => {
    const ids: number[] = [];
    for (let n = 0; n < 2; n += 1) {
      const id = await createChannel(alice, { name: "twins" });
      await owner.api.patch(`/channels/${id}`, { isArchived: true });
      ids.push(id);
    }
    const answers = await Promise.all(ids.map((id) => owner.api.patch(`/channels/${id}`, { isArchived: false })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("[CH10] keeps no private channel from coming back", async () => {
    const id = await createChannel(alice, { name: "hidden", isPrivate: true });
    await owner.api.patch(`/channels/${id}`, { isArchived: true });
    await createChannel(bob, { name: "hidden" });
    expect((await owner.api.patch(`/channels/${id}`, { isArchived: false })).status).toBe(200);
  });

  it("[CH6] lets an admin who is not in a private channel see and manage it, and read it once they have joined", async () => {
    const id = await createChannel(alice, { name: "admins manage", isPrivate: true });
    await alice.api.post(`/channels/${id}/messages`, { clientId: "a", body: "secret" });
    const hers = await connectSocket(alice);
    const change = (input: object) => owner.api.patch(`/channels/${id}`, input);
    for (const input of [{ name: "managed", topic: "by an admin" }, { isArchived: true }, { isArchived: false }]) {
      expect((await change(input)).body.channel).toMatchObject({ ...input, membership: null });
      expect((await owner.api.get(`/channels/${id}`)).body.channel).toMatchObject({ ...input, membership: null });
    }
    expect((await owner.api.post(`/channels/${id}/members`, { userId: bob.user.id })).status).toBe(201);
    expect((await owner.api.delete(`/channels/${id}/members/${bob.user.id}`)).status).toBe(204);
    expect((await owner.api.get(`/channels/${id}/members`)).body.members).toHaveLength(1);
    expect((await owner.api.get(`/channels/${id}/messages`)).status).toBe(403);
    expect((await owner.api.get(`/channels/${id}/changes?after=0`)).status).toBe(403);
    expect((await owner.api.post(`/channels/${id}/members`, { userId: owner.user.id })).status).toBe(201);
    await hers.waitFor("member_joined", ({ data }) => data.user.id === owner.user.id);
    expect((await owner.api.get(`/channels/${id}/messages`)).body.messages).toHaveLength(1);
  });

  it("[CH2] [CH9] refuses to rename to a name that is taken, and lets its own case change", async () => {
    const id = await createChannel(alice, { name: "mine" });
    await createChannel(alice, { name: "other" });
    const answer = await alice.api.patch(`/channels/${id}`, { name: "OTHER" });
    expect(answer.status).toBe(409);
    expect(answer.body.error.fields).toEqual({ name: "taken" });
    expect((await alice.api.patch(`/channels/${id}`, { name: "Mine" })).status).toBe(200);
  });

  it("[CH3] [CH9] lets an admin rename general, which stays general, and never archive it", async () => {
    const renamed = await owner.api.patch(`/channels/${general()}`, { name: "大厅" });
    expect(renamed.body.channel).toMatchObject({ name: "大厅", isGeneral: true });
    expect((await alice.api.patch(`/channels/${general()}`, { name: "alice's" })).status).toBe(403);
    expect((await owner.api.patch(`/channels/${general()}`, { isArchived: true })).status).toBe(409);
  });

  it.each([
    [{ name: "" }, { name: "required" }],
    [{ isArchived: 1 }, { isArchived: "malformed" }],
    [{ isPrivate: true }, { isPrivate: "unknown" }],
  ])("[ERR2] refuses %j and names the field", async (body, fields) => {
    const answer = await owner.api.patch(`/channels/${general()}`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.fields).toEqual(fields);
  });

  it("[CH5] [CH9] tells everyone of a public channel, once, and nobody when nothing changed", async () => {
    const id = await createChannel(alice, { name: "tell all" });
    const [hers, bobs] = await Promise.all([connectSocket(alice), connectSocket(bob)]);
    await alice.api.patch(`/channels/${id}`, { name: "tell all" });
    await alice.api.patch(`/channels/${id}`, { topic: "changed" });
    await alice.api.patch(`/channels/${id}`, { topic: "sentinel" });
    for (const socket of [hers, bobs]) {
      await socket.waitFor("channel_updated", ({ data }) => data.channel.topic === "sentinel");
      expect(socket.of("channel_updated").map(({ data }) => data.channel.topic)).toEqual(["changed", "sentinel"]);
      expect(socket.of("channel_updated")[0]).toMatchObject({
        channel_id: id,
        data: { channel: { id, memberCount: 1 } },
      });
      expect(socket.of("channel_updated")[0]?.data.channel).not.toHaveProperty("membership");
    }
  });

  it("[CH5] [CH6] tells only the members of a private one", async () => {
    const id = await createChannel(alice, { name: "tell few", isPrivate: true });
    const sentinel = await createChannel(alice, { name: "sentinel" });
    const [hers, bobs] = await Promise.all([connectSocket(alice), connectSocket(bob)]);
    await owner.api.patch(`/channels/${id}`, { name: "told few" });
    await alice.api.patch(`/channels/${sentinel}`, { topic: "x" });
    await hers.waitFor("channel_updated", ({ data }) => data.channel.name === "told few");
    await bobs.waitFor("channel_updated", ({ data }) => data.channel.id === sentinel);
    expect(bobs.of("channel_updated")).toHaveLength(1);
  });
});
