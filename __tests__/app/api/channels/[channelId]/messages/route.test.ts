import type { Message, MessagesPage } from "@/lib/protocol/messages";
import { createChannel, createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectPlain, connectSocket } from "@/__tests__/support/sockets";

useServer();

let owner: Person;
let alice: Person;
let bob: Person;
let carol: Person;

beforeAll(async () => {
  owner = await createWorkspace();
  alice = await createPerson("alice");
  bob = await createPerson("bob");
  carol = await createPerson("carol");
});

const send = (person: Person, channelId: number, clientId: string, body = clientId) =>
  person.api.post<{ message: Message }>(`/channels/${channelId}/messages`, { clientId, body });

async function page(person: Person, channelId: number, query = ""): Promise<MessagesPage> {
  const answer = await person.api.get<MessagesPage>(`/channels/${channelId}/messages${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

describe("POST /api/channels/:id/messages", () => {
  it("[MSG1] stores a message and answers with it", async () => {
    const id = await createChannel(alice, { name: "store" });
    const answer = await send(alice, id, "a-Z_9", "  **你好** 😀\nsecond line  ");
    expect(answer.status).toBe(201);
    expect(answer.body.message).toEqual({
      id: expect.any(Number),
      channelId: id,
      seq: 1,
      changeSeq: 1,
      authorId: alice.user.id,
      clientId: "a-Z_9",
      body: "**你好** 😀\nsecond line",
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      editedAt: null,
      deletedAt: null,
    });
    expect(Math.abs(Date.parse(answer.body.message.createdAt) - Date.now())).toBeLessThan(60_000);
    expect((await page(alice, id)).messages).toEqual([answer.body.message]);
  });

  it("[MSG7] [S1] pushes the same object to every device of every member, and to nobody else", async () => {
    const id = await createChannel(alice, { name: "push" }, [bob]);
    const devices = await Promise.all([
      connectSocket(alice),
      connectSocket(alice),
      connectSocket(bob),
      connectPlain(bob),
    ]);
    const outsider = await connectSocket(carol);
    const { message } = (await send(alice, id, "a")).body;
    for (const device of devices) {
      expect(await device.waitFor("message")).toMatchObject({ channel_id: id, user_id: alice.user.id, data: message });
      expect(device.of("message")).toHaveLength(1);
    }
    await createChannel(carol, { name: "sentinel" });
    await outsider.waitFor("channel_created");
    expect(outsider.of("message")).toEqual([]);
  });

  it("[MSG2] answers the same clientId with the first message, whatever the body, and pushes once", async () => {
    const id = await createChannel(alice, { name: "again" }, [bob]);
    const bobs = await connectSocket(bob);
    const first = await send(alice, id, "same", "first");
    const second = await send(alice, id, "same", "second");
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
    await send(alice, id, "sentinel");
    await bobs.waitFor("message", ({ data }) => data.clientId === "sentinel");
    expect(bobs.of("message").map(({ data }) => data.seq)).toEqual([1, 2]);
    expect(await page(alice, id)).toMatchObject({ lastSeq: 2, lastChangeSeq: 2 });
  });

  it("[MSG2] knows a clientId by channel and author", async () => {
    const [here, there] = [
      await createChannel(alice, { name: "here" }, [bob]),
      await createChannel(alice, { name: "there" }),
    ];
    const sent = [await send(alice, here, "same"), await send(bob, here, "same"), await send(alice, there, "same")];
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
  });

  it("[MSG2] [MSG9] gives the first message as it stands now, even when the channel was archived meanwhile", async () => {
    const id = await createChannel(alice, { name: "meanwhile" });
    const { message } = (await send(alice, id, "a", "first")).body;
    const edited = await alice.api.patch<{ message: Message }>(`/channels/${id}/messages/${message.id}`, {
      body: "edited",
    });
    await owner.api.patch(`/channels/${id}`, { isArchived: true });
    const retry = await send(alice, id, "a", "first");
    expect(retry.status).toBe(200);
    expect(retry.body).toEqual(edited.body);
    expect((await send(alice, id, "b")).status).toBe(409);
  });

  it("[MSG2] [CH6] answers no retry of somebody who is no member any more", async () => {
    const open = await createChannel(alice, { name: "left" }, [bob]);
    const closed = await createChannel(alice, { name: "left", isPrivate: true }, [bob]);
    for (const id of [open, closed]) {
      await send(bob, id, "a");
      await bob.api.delete(`/channels/${id}/members/${bob.user.id}`);
    }
    expect((await send(bob, open, "a")).status).toBe(403);
    expect((await send(bob, closed, "a")).status).toBe(404);
  });

  it("[MSG8] moves the author's marker to the message and tells their devices, and nobody else's", async () => {
    const id = await createChannel(alice, { name: "own marker" }, [bob]);
    await send(bob, id, "unread");
    const [phone, bobs] = await Promise.all([connectSocket(alice), connectSocket(bob)]);
    await send(alice, id, "mine");
    const membership = { lastReadSeq: 2, unreadCount: 0, mentionCount: 0 };
    expect(await phone.waitFor("read_updated")).toMatchObject({
      channel_id: id,
      user_id: alice.user.id,
      data: membership,
    });
    expect((await alice.api.get(`/channels/${id}`)).body.channel.membership).toEqual(membership);
    expect((await bob.api.get(`/channels/${id}`)).body.channel.membership).toEqual({
      lastReadSeq: 1,
      unreadCount: 1,
      mentionCount: 0,
    });
    await createChannel(alice, { name: "sentinel of marker" });
    await bobs.waitFor("channel_created");
    // That his own message moved his own marker may have been told late.
    expect(bobs.of("read_updated").filter(({ user_id }) => user_id !== bob.user.id)).toEqual([]);
  });

  it("[RT5] ends its author's typing", async () => {
    const id = await createChannel(alice, { name: "typing" }, [bob]);
    const [hers, bobs] = await Promise.all([connectSocket(alice), connectSocket(bob)]);
    await hers.say("join_channel", { channel_id: id });
    await hers.say("user_typing", { channel_id: id, data: { isTyping: true } });
    expect(await bobs.say("join_channel", { channel_id: id })).toMatchObject({
      data: { typingUserIds: [alice.user.id] },
    });
    await send(alice, id, "a");
    expect(await bobs.say("join_channel", { channel_id: id })).toMatchObject({ data: { typingUserIds: [] } });
  });

  it.each([
    [{}, { clientId: "required", body: "required" }],
    [{ clientId: "", body: "x" }, { clientId: "required" }],
    [{ clientId: "a b", body: "x" }, { clientId: "malformed" }],
    [{ clientId: "é", body: "x" }, { clientId: "malformed" }],
    [{ clientId: "a\n", body: "x" }, { clientId: "malformed" }],
    [{ clientId: "x".repeat(65), body: "x" }, { clientId: "too_long" }],
    [{ clientId: "a", body: " \n\t " }, { body: "required" }],
    [{ clientId: "a", body: "x".repeat(10_001) }, { body: "too_long" }],
    [{ clientId: "a", body: "nul\0" }, { body: "malformed" }],
    [{ clientId: "a", body: ["x"] }, { body: "malformed" }],
    [{ clientId: "a", body: "x", authorId: 1 }, { authorId: "unknown" }],
  ])("[MSG1] [ERR2] refuses a wrong field of request %# and names it", async (body, fields) => {
    const id = await createChannel(alice, { name: "wrong", isPrivate: true });
    const answer = await alice.api.post(`/channels/${id}/messages`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ code: "invalid", fields });
    expect((await page(alice, id)).lastSeq).toBe(0);
  });

  it("[ERR4] refuses a lone surrogate, which has no UTF-8 form", async () => {
    const id = await createChannel(alice, { name: "surrogate" });
    const answer = await alice.api.post(`/channels/${id}/messages`, '{"clientId":"a","body":"\\ud800"}');
    expect(answer.status).toBe(400);
    expect(answer.body.error.fields).toEqual({ body: "malformed" });
  });

  it("[MSG1] takes 10 000 code points, of four bytes each", async () => {
    const id = await createChannel(alice, { name: "long" });
    const body = "😀".repeat(10_000);
    expect((await send(alice, id, "a", body)).body.message.body).toBe(body);
  });

  it("[ERR4] refuses what is not JSON, or too much of it, and writes nothing", async () => {
    const id = await createChannel(alice, { name: "not json" });
    const path = `/channels/${id}/messages`;
    expect((await alice.api.post(path, "{")).status).toBe(400);
    expect((await alice.api.post(path, "[]")).status).toBe(400);
    expect((await alice.api.post(path, `{"clientId":"a","body":"${"x".repeat(300_000)}"}`)).status).toBe(413);
    expect((await send(alice, id, "a")).body.message.seq).toBe(1);
  });
});
