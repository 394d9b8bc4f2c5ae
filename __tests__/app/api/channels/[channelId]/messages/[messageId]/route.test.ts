import type { Message } from "@/lib/protocol/messages";
import { database } from "@/lib/server/database/prisma";
import { createChannel, createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
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

let nextClientId = 1;
async function send(person: Person, channelId: number, body: string): Promise<Message> {
  const input = { clientId: `m${nextClientId++}`, body };
  return (await person.api.post<{ message: Message }>(`/channels/${channelId}/messages`, input)).body.message;
}

const pathOf = ({ channelId, id }: Message) => `/channels/${channelId}/messages/${id}`;
const edit = (person: Person, message: Message, body: string) =>
  person.api.patch<{ message: Message }>(pathOf(message), { body });
const remove = (person: Person, message: Message) => person.api.delete<{ message: Message }>(pathOf(message));

async function numbers(channelId: number): Promise<{ lastSeq: number; lastChangeSeq: number }> {
  const { lastSeq, lastChangeSeq } = (await owner.api.get(`/channels/${channelId}`)).body.channel;
  return { lastSeq, lastChangeSeq };
}

describe("PATCH /api/channels/:id/messages/:messageId", () => {
  it("[MSG4] [MSG3] changes the text, consumes a change number and keeps the place", async () => {
    const id = await createChannel(alice, { name: "edit" });
    const [first] = [await send(alice, id, "one"), await send(alice, id, "two")];
    const answer = await edit(alice, first, "  changed  ");
    expect(answer.status).toBe(200);
    expect(answer.body.message).toEqual({
      ...first,
      body: "changed",
      changeSeq: 3,
      editedAt: expect.stringMatching(/\.\d{3}Z$/),
    });
    expect(await numbers(id)).toEqual({ lastSeq: 2, lastChangeSeq: 3 });
  });

  it("[MSG4] [S2] pushes the edited message to members", async () => {
    const id = await createChannel(alice, { name: "edit push" }, [bob]);
    const message = await send(alice, id, "one");
    const bobs = await connectSocket(bob);
    const { body } = await edit(alice, message, "two");
    expect(await bobs.waitFor("message_updated")).toMatchObject({
      channel_id: id,
      user_id: alice.user.id,
      data: body.message,
    });
  });

  it("[MSG4] answers an edit that changes nothing with 200, consumes nothing and pushes nothing", async () => {
    const id = await createChannel(alice, { name: "edit nothing" });
    const message = await send(alice, id, "same");
    const hers = await connectSocket(alice);
    const answer = await edit(alice, message, " same ");
    expect([answer.status, answer.body]).toEqual([200, { message }]);
    expect(await numbers(id)).toEqual({ lastSeq: 1, lastChangeSeq: 1 });
    await send(alice, id, "sentinel");
    await hers.waitFor("message");
    expect(hers.of("message_updated")).toEqual([]);
  });

  it("[MSG4] lets nobody but the author edit, not even an admin", async () => {
    const id = await createChannel(alice, { name: "edit others" }, [bob, owner]);
    const message = await send(alice, id, "hers");
    expect((await edit(bob, message, "bob's")).status).toBe(403);
    expect((await edit(owner, message, "owner's")).status).toBe(403);
    expect(await numbers(id)).toEqual({ lastSeq: 1, lastChangeSeq: 1 });
  });

  it("[MSG4] [CH6] lets an author who left neither edit nor delete", async () => {
    const open = await createChannel(alice, { name: "left" }, [bob]);
    const closed = await createChannel(alice, { name: "left", isPrivate: true }, [bob]);
    const [inOpen, inClosed] = [await send(bob, open, "x"), await send(bob, closed, "x")];
    for (const id of [open, closed]) await bob.api.delete(`/channels/${id}/members/${bob.user.id}`);
    expect([(await edit(bob, inOpen, "y")).status, (await remove(bob, inOpen)).status]).toEqual([403, 403]);
    expect([(await edit(bob, inClosed, "y")).status, (await remove(bob, inClosed)).status]).toEqual([404, 404]);
  });

  it("[ERR3] does not find a message of another channel, nor what is no id", async () => {
    const [here, there] = [await createChannel(alice, { name: "here" }), await createChannel(alice, { name: "there" })];
    const message = await send(alice, here, "x");
    expect((await edit(alice, { ...message, channelId: there }, "y")).status).toBe(404);
    expect((await remove(alice, { ...message, channelId: there })).status).toBe(404);
    for (const wrong of ["0", "-1", "x", "1.0", "99999999999999999999", "%00"]) {
      expect((await alice.api.patch(`/channels/${here}/messages/${wrong}`, { body: "y" })).status).toBe(404);
    }
  });

  it.each([
    [{}, { body: "required" }],
    [{ body: "  " }, { body: "required" }],
    [{ body: "x".repeat(10_001) }, { body: "too_long" }],
    [{ body: "x", clientId: "y" }, { clientId: "unknown" }],
  ])("[ERR2] refuses a wrong field of request %# and names it", async (body, fields) => {
    const id = await createChannel(alice, { name: "wrong", isPrivate: true });
    const message = await send(alice, id, "x");
    const answer = await alice.api.patch(pathOf(message), body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.fields).toEqual(fields);
  });
});

describe("DELETE /api/channels/:id/messages/:messageId", () => {
  it("[MSG4] [MSG11] leaves a tombstone, and the content is gone from the database", async () => {
    const id = await createChannel(alice, { name: "delete" });
    const message = await send(alice, id, "a secret");
    await edit(alice, message, "another secret");
    const answer = await remove(alice, message);
    expect(answer.status).toBe(200);
    expect(answer.body.message).toMatchObject({
      id: message.id,
      seq: 1,
      changeSeq: 3,
      authorId: message.authorId,
      clientId: message.clientId,
      createdAt: message.createdAt,
      body: "",
      deletedAt: expect.stringMatching(/Z$/),
    });
    const kept = await database().$queryRaw<
      { row: string }[]
    >`SELECT messages::text AS row FROM messages WHERE id = ${message.id}`;
    expect(kept).toHaveLength(1);
    expect(kept[0]?.row).not.toContain("secret");
    expect((await alice.api.get(`/channels/${id}/messages`)).body.messages).toEqual([answer.body.message]);
    expect(await numbers(id)).toEqual({ lastSeq: 1, lastChangeSeq: 3 });
  });

  it("[MSG4] [S2] pushes the tombstone to members", async () => {
    const id = await createChannel(alice, { name: "delete push" }, [bob]);
    const message = await send(alice, id, "one");
    const bobs = await connectSocket(bob);
    const { body } = await remove(alice, message);
    expect(await bobs.waitFor("message_deleted")).toMatchObject({
      channel_id: id,
      user_id: alice.user.id,
      data: body.message,
    });
  });

  it("[MSG4] makes changing a tombstone a conflict", async () => {
    const id = await createChannel(alice, { name: "tombstone" });
    const message = await send(alice, id, "x");
    await remove(alice, message);
    expect((await edit(alice, message, "y")).status).toBe(409);
    expect((await remove(alice, message)).status).toBe(409);
    expect((await remove(owner, message)).status).toBe(409);
    expect(await numbers(id)).toEqual({ lastSeq: 1, lastChangeSeq: 2 });
  });

  it("[MSG4] [MSG11] lets an admin delete another's message, and another member not", async () => {
    const id = await createChannel(alice, { name: "moderate" }, [bob]);
    const message = await send(alice, id, "x");
    expect((await remove(bob, message)).status).toBe(403);
    expect((await remove(owner, message)).status).toBe(200);
  });

  it("[MSG4] [MSG11] [CH6] lets an admin delete in a private channel only as a member", async () => {
    const id = await createChannel(alice, { name: "moderate", isPrivate: true });
    const message = await send(alice, id, "x");
    expect((await remove(owner, message)).status).toBe(403);
    await owner.api.post(`/channels/${id}/members`, { userId: owner.user.id });
    expect((await remove(owner, message)).status).toBe(200);
  });
});
