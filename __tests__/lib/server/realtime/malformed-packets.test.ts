import { once } from "node:events";
import { WebSocket } from "ws";
import { createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";
import { connectSocket } from "@/__tests__/support/sockets";
import { FRAME_MAX_BYTES } from "@/lib/protocol/limits";

useServer();

let alice: Person;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
});

/** A Socket.IO client by hand, admitted, so that it can say what no library would. */
async function connectRaw(): Promise<WebSocket> {
  const websocket = new WebSocket(`${serverUrl().replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
  await once(websocket, "message");
  websocket.send(`40${JSON.stringify({ token: alice.token })}`);
  await once(websocket, "message");
  return websocket;
}

const stillServes = async () => {
  const device = await connectSocket(alice);
  expect(await device.say("leave_channel", { channel_id: general() })).toMatchObject({ ok: true });
};

describe("malformed packets", () => {
  it.each([
    ["an event that is no JSON", '42["join_channel",{'],
    ["an event that is no list", '42{"a":1}'],
    ["an event without a name", "42[]"],
    ["one of Socket.IO's own event names", '42["disconnect"]'],
    ["a packet of no type", "49"],
    ["an unknown packet of Engine.IO", "9"],
    ["a binary event whose attachments never come", '451-["join_channel",{"_placeholder":true,"num":0}]'],
    ["a binary event of a million attachments", '451000000-["join_channel"]'],
    ["a frame over the limit", `42["join_channel","${"x".repeat(FRAME_MAX_BYTES)}"]`],
    ["a binary frame out of the blue", Buffer.from([1, 2, 3])],
  ])("[ERR4] harm nobody but their sender: %s", async (_name, packet) => {
    const raw = await connectRaw();
    raw.send(packet);
    // Some close the connection, others wait for more: either way this says that the server has seen it.
    await stillServes();
    raw.terminate();
  });

  it.each([
    ["with __proto__", '42["user_typing",{"__proto__":{"isAdmin":true},"channel_id":1,"data":{"isTyping":true}}]'],
    ["without an acknowledgement", '42["join_channel",null]'],
    ["with another type of data", '42["leave_channel",[[[[]]]]]'],
    ["of no known name", '42["toString"]'],
    ["nested without end", `42["leave_channel",${"[".repeat(30_000)}${"]".repeat(30_000)}]`],
  ])("[ERR4] leave the connection open when only the content is bad: an event %s", async (_name, packet) => {
    const raw = await connectRaw();
    raw.send(packet);
    raw.send(`427${JSON.stringify(["leave_channel", { channel_id: general() }])}`);
    const [answer] = (await once(raw, "message")) as [Buffer];
    expect(String(answer)).toBe('437[{"ok":true,"data":{}}]');
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    raw.terminate();
  });

  it("[ERR4] harm nobody but their sender: bytes for a place nested without end", async () => {
    const raw = await connectRaw();
    const nested = `${"[".repeat(20_000)}{"_placeholder":true,"num":0}${"]".repeat(20_000)}`;
    raw.send(`451-["leave_channel",${nested}]`);
    raw.send(Buffer.from([1, 2, 3]));
    await stillServes();
    raw.terminate();
  });

  it("[ERR4] refuses a namespace nobody has, and another revision of the protocol", async () => {
    const raw = await connectRaw();
    raw.send('40/admin,{"token":"x"}');
    const [answer] = (await once(raw, "message")) as [Buffer];
    expect(String(answer)).toContain("Invalid namespace");
    raw.terminate();
    const old = await fetch(`${serverUrl()}/socket.io/?EIO=3&transport=polling`);
    expect(old.status).toBe(400);
    await stillServes();
  });
});
