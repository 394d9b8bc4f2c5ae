import { once } from "node:events";
import { WebSocket } from "ws";
import {
  createChannel,
  createPerson,
  createWorkspace,
  general,
  signInAgain,
  type Person,
} from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";
import { connectPlain, connectSocket, openPlain } from "@/__tests__/support/sockets";
import { FRAME_MAX_BYTES } from "@/lib/protocol/limits";

useServer();

let owner: Person;
let alice: Person;
let channelId: number;

beforeAll(async () => {
  owner = await createWorkspace();
  alice = await createPerson("alice");
  channelId = await createChannel(owner, { name: "team" }, [alice]);
});

describe("the plain WebSocket", () => {
  it("[RT7] [RT11] answers a bad token with 401 at the upgrade, and a session's token too", async () => {
    await expect(openPlain("")).rejects.toThrow("401");
    await expect(openPlain("nonsense")).rejects.toThrow("401");
    await expect(openPlain(alice.token)).rejects.toThrow("401");
  });

  it("[RT1] [RT11] refuses another site's origin", async () => {
    const { body } = await alice.api.post<{ token: string }>("/realtime/token");
    await expect(openPlain(body.token, { origin: "https://evil.example" })).rejects.toThrow("403");
    await openPlain(body.token, { origin: serverUrl() });
  });

  it("[RT7] [RT10] brings one envelope in each text frame", async () => {
    const plain = await connectPlain(alice);
    await owner.api.post(`/channels/${channelId}/messages`, { clientId: "frame", body: "你好" });
    const envelope = await plain.waitFor("message");
    expect(envelope).toEqual({
      type: "message",
      data: expect.objectContaining({ body: "你好", clientId: "frame" }),
      channel_id: channelId,
      user_id: owner.user.id,
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
  });

  it("[RT7] is in the same rooms as Socket.IO: typing and presence cross between the two", async () => {
    const [plain, device] = [await connectPlain(alice), await connectSocket(owner)];
    await device.say("join_channel", { channel_id: channelId });
    const joined = await plain.say({ type: "join_channel", channel_id: channelId });
    expect(joined).toMatchObject({ ok: true, data: { onlineUserIds: [owner.user.id, alice.user.id] } });
    await plain.say({ type: "user_typing", channel_id: channelId, data: { isTyping: true } });
    await device.waitFor("user_typing", (e) => e.user_id === alice.user.id && e.data.isTyping);
    await device.say("user_typing", { channel_id: channelId, data: { isTyping: true } });
    await plain.waitFor("user_typing", (e) => e.user_id === owner.user.id);
    expect(plain.of("user_typing").map((e) => e.user_id)).toEqual([owner.user.id]);
  });

  it.each([
    [{ type: "join_channel" }, { channel_id: "required" }],
    [{ type: "join_channel", channel_id: "1" }, { channel_id: "malformed" }],
    [{ type: "join_channel", channel_id: 1, colour: "red" }, { colour: "unknown" }],
    [{ type: "message", channel_id: 1, data: {} }, { type: "unknown" }],
    [{ type: "disconnect" }, { type: "unknown" }],
    [{ type: 7 }, { type: "unknown" }],
    [{}, { type: "unknown" }],
  ])("[ERR4] [RT12] answers the bad frame %j and the connection goes on", async (frame, fields) => {
    const plain = await connectPlain(alice);
    expect(await plain.say(frame)).toMatchObject({ ok: false, error: { code: "invalid", fields } });
    expect(await plain.say({ type: "leave_channel", channel_id: channelId })).toEqual({ ref: 2, ok: true, data: {} });
  });

  it.each([
    ["text that is not JSON", "{", 1003],
    ["a binary frame", Buffer.from('{"type":"leave_channel"}'), 1003],
    ["a frame over the limit", JSON.stringify({ type: "x".repeat(FRAME_MAX_BYTES) }), 1009],
  ])("[ERR4] [RT12] closes the one connection that sends %s, and says why", async (_name, frame, reason) => {
    const [bad, good] = [await connectPlain(alice), await connectPlain(alice)];
    bad.websocket.send(frame);
    expect((await once(bad.websocket, "close"))[0]).toBe(reason);
    expect(await good.say({ type: "leave_channel", channel_id: channelId })).toMatchObject({ ok: true });
  });

  it("[RT7] [RT12] answers pings of its client, and a frame without ref too", async () => {
    const plain = await connectPlain(alice);
    plain.websocket.ping();
    await once(plain.websocket, "pong");
    plain.websocket.send(JSON.stringify({ type: "leave_channel", channel_id: channelId }));
    const ack = await plain.waitFor("ack" as never);
    expect(ack).toMatchObject({ type: "ack", data: { ok: true, data: {} } });
  });

  it("[RT9] hears that its session ended, and is closed", async () => {
    const phone = await signInAgain(alice);
    const plain = await connectPlain(phone);
    const closed = once(plain.websocket, "close");
    await phone.api.delete("/sessions/current");
    await closed;
    expect(plain.of("session_ended")).toHaveLength(1);
  });

  it("[ERR4] answers other upgrades with 404 and goes on", async () => {
    const other = new WebSocket(`${serverUrl().replace("http", "ws")}/elsewhere`);
    const [error] = (await once(other, "error")) as [Error];
    expect(error.message).toContain("404");
    expect((await alice.api.get(`/channels/${general()}`)).status).toBe(200);
  });
});
