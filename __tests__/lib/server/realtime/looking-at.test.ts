import { eventually } from "@/__tests__/support/eventually";
import { createChannel, createPerson, createWorkspace, signInAgain, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket, type TestSocket } from "@/__tests__/support/sockets";
import { viewingRoom } from "@/lib/server/realtime/rooms";
import { runtime } from "@/lib/server/runtime";

useServer({
  realtime: { reconnectInterval: 5_000, maxReconnectAttempts: 10, typingTimeout: 400, messageQueueSize: 100 },
});

let owner: Person;
let alice: Person;
let bob: Person;
let outsider: Person;
let channelId: number;
let privateId: number;

beforeAll(async () => {
  owner = await createWorkspace();
  [alice, bob, outsider] = [await createPerson("alice"), await createPerson("bob"), await createPerson("outsider")];
  channelId = await createChannel(owner, { name: "open" }, [alice, bob]);
  privateId = await createChannel(owner, { name: "closed", isPrivate: true }, [alice]);
});

async function lookAt(person: Person): Promise<TestSocket> {
  const device = await connectSocket(person);
  expect(await device.say("join_channel", { channel_id: channelId })).toMatchObject({ ok: true });
  return device;
}

const typing = (isTyping: boolean, id = channelId) => ({ channel_id: id, data: { isTyping } });

describe("looking at a channel", () => {
  it("[RT3] answers with who is there and where the channel stands", async () => {
    const { body } = await alice.api.post(`/channels/${channelId}/messages`, { clientId: "one", body: "hi" });
    const device = await connectSocket(bob);
    const answer = await device.say("join_channel", { channel_id: channelId });
    expect(answer).toEqual({
      ok: true,
      data: {
        onlineUserIds: [bob.user.id],
        typingUserIds: [],
        lastSeq: body.message.seq,
        lastChangeSeq: body.message.changeSeq,
      },
    });
  });

  it("[CH6] [ERR3] is forbidden to strangers of a public channel, and a private one does not exist for them", async () => {
    const device = await connectSocket(outsider);
    for (const event of ["join_channel", "user_typing"] as const) {
      const input = (id: number) => (event === "user_typing" ? typing(true, id) : { channel_id: id });
      expect(await device.say(event, input(channelId))).toMatchObject({ ok: false, error: { code: "forbidden" } });
      expect(await device.say(event, input(privateId))).toMatchObject({ ok: false, error: { code: "not_found" } });
      expect(await device.say(event, input(999_999))).toMatchObject({ ok: false, error: { code: "not_found" } });
    }
  });

  it("[CH4] is over for whoever is removed while they open it", async () => {
    const device = await connectSocket(bob);
    for (let round = 0; round < 20; round += 1) {
      const id = await createChannel(owner, { name: `closing ${round}` }, [bob]);
      await Promise.all([
        device.say("join_channel", { channel_id: id }),
        owner.api.delete(`/channels/${id}/members/${bob.user.id}`),
      ]);
      expect(runtime().io!.of("/").adapter.rooms.get(viewingRoom(id))).toBeUndefined();
    }
  });

  it.each([
    ["join_channel", null, { body: "malformed" }],
    ["join_channel", "text", { body: "malformed" }],
    ["join_channel", { channel_id: -1 }, { channel_id: "malformed" }],
    ["join_channel", { channel_id: 2 ** 60 }, { channel_id: "malformed" }],
    ["join_channel", { channel_id: 1, more: 1 }, { more: "unknown" }],
    ["user_typing", { channel_id: 1, data: {} }, { "data.isTyping": "required" }],
    ["no_such_event", {}, { type: "unknown" }],
    ["__proto__", {}, { type: "unknown" }],
  ])("[ERR4] answers a bad %s (%j) and the connection goes on", async (event, input, fields) => {
    const device = await connectSocket(alice);
    expect(await device.say(event as "join_channel", input)).toMatchObject({
      ok: false,
      error: { code: "invalid", fields },
    });
    expect(await device.say("leave_channel", { channel_id: channelId })).toEqual({ ok: true, data: {} });
  });
});

describe("typing", () => {
  it("[RT5] reaches those who look at the channel, but no device of the sender", async () => {
    const [watching, sending, other] = [await lookAt(bob), await lookAt(alice), await lookAt(await signInAgain(alice))];
    const away = await connectSocket(owner);
    expect(await sending.say("user_typing", typing(true))).toEqual({ ok: true, data: {} });
    const heard = await watching.waitFor("user_typing");
    expect(heard).toMatchObject({ channel_id: channelId, user_id: alice.user.id, data: { isTyping: true } });

    await bob.api.post(`/channels/${channelId}/messages`, { clientId: "sentinel", body: "now" });
    for (const device of [sending, other, away]) {
      await device.waitFor("message", (e) => e.data.clientId === "sentinel");
      expect(device.of("user_typing")).toEqual([]);
    }
  });

  it("[RT3] [RT5] is told to whoever opens the channel, until the last sign is too old", async () => {
    const sending = await lookAt(alice);
    const late = await connectSocket(bob);
    const who = async () => {
      const answer = await late.say("join_channel", { channel_id: channelId });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.data.typingUserIds;
    };
    // On a busy machine one sign may be too old before anybody asks.
    await eventually(async () => {
      await sending.say("user_typing", typing(true));
      return (await who()).join() === String(alice.user.id);
    });
    await eventually(async () => (await who()).length === 0);
  });

  it("[RT5] is ended by a message of the person", async () => {
    const sending = await lookAt(alice);
    await sending.say("user_typing", typing(true));
    await alice.api.post(`/channels/${channelId}/messages`, { clientId: "done", body: "done" });
    const answer = await (await connectSocket(bob)).say("join_channel", { channel_id: channelId });
    expect(answer).toMatchObject({ ok: true, data: { typingUserIds: [] } });
  });

  it.each(["leaving the channel", "losing the page"])("[RT5] [RT13] ends by %s", async (how) => {
    const watching = await lookAt(bob);
    const sending = await lookAt(alice);
    await sending.say("user_typing", typing(true));
    await watching.waitFor("user_typing", (e) => e.data.isTyping);
    if (how === "leaving the channel") await sending.say("leave_channel", { channel_id: channelId });
    else sending.close();
    await watching.waitFor("user_typing", (e) => !e.data.isTyping && e.user_id === alice.user.id);
  });

  it("[RT3] is heard no more after leaving the channel", async () => {
    const watching = await lookAt(bob);
    const sending = await lookAt(alice);
    await watching.say("leave_channel", { channel_id: channelId });
    await sending.say("user_typing", typing(true));
    await alice.api.post(`/channels/${channelId}/messages`, { clientId: "left", body: "left" });
    await watching.waitFor("message", (e) => e.data.clientId === "left");
    expect(watching.of("user_typing")).toEqual([]);
  });
});
