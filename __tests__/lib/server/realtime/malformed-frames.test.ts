import type { Socket } from "node:net";
import { WebSocket } from "ws";
import { createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { rawFrame } from "@/__tests__/support/raw-frame";
import { closing } from "@/__tests__/support/send-raw";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";
import { connectPlain, connectSocket, type PlainSocket } from "@/__tests__/support/sockets";
import { FRAME_MAX_BYTES } from "@/lib/protocol/limits";

useServer();

let alice: Person;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
});

/** The bytes below a WebSocket of `ws`, which would frame nothing wrongly by itself. */
const tcpOf = (websocket: WebSocket) => (websocket as unknown as { _socket: Socket })._socket;

/** Connections of both engines that are admitted. */
const ENGINES = {
  "/ws": async () => (await connectPlain(alice)).websocket,
  "/socket.io": async () => {
    const websocket = new WebSocket(`${serverUrl().replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
    await new Promise((resolve) => websocket.once("message", resolve));
    websocket.send(`40${JSON.stringify({ token: alice.token })}`);
    await new Promise((resolve) => websocket.once("message", resolve));
    return websocket;
  },
};

const half = rawFrame({ opcode: 1, payload: '{"type":', isPart: true });
const part = rawFrame({ opcode: 0, payload: "x".repeat(60_000), isPart: true });

/** Each ends the connection it comes on. */
const FRAMES: Record<string, Buffer> = {
  "text that is no UTF-8": rawFrame({ opcode: 1, payload: Buffer.from([0xff, 0xfe, 0x80]) }),
  "a frame that is not masked": rawFrame({ opcode: 1, payload: "{}", isMasked: false }),
  "a frame of no kind": rawFrame({ opcode: 3, payload: "{}" }),
  "a frame compressed without asking": rawFrame({ opcode: 1, payload: "{}", reserved: 4 }),
  "a frame that goes on with nothing": rawFrame({ opcode: 0, payload: "{}" }),
  "a message within another": Buffer.concat([half, rawFrame({ opcode: 1, payload: "{}" })]),
  "parts that are too much together": Buffer.concat([half, part, part]),
  "a ping over 125 bytes": rawFrame({ opcode: 9, payload: "x".repeat(200) }),
  "a close with half a reason": rawFrame({ opcode: 8, payload: "x" }),
  "a length beyond all numbers": Buffer.from([0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4]),
};

describe.each(Object.entries(ENGINES))("F9: at %s", (_path, open) => {
  it.each(Object.entries(FRAMES))("[ERR4] %s closes the one connection", async (_name, bytes) => {
    const [bad, good] = [await open(), await connectSocket(alice)];
    bad.on("error", () => undefined);
    const closed = closing(tcpOf(bad));
    tcpOf(bad).write(bytes);
    await closed;
    expect(await good.say("leave_channel", { channel_id: general() })).toMatchObject({ ok: true });
  });

  it("[ERR4] a message that never ends, and a hundred pings, keep nobody else waiting", async () => {
    const [bad, good] = [await open(), await connectSocket(alice)];
    tcpOf(bad).write(half);
    for (let count = 0; count < 100; count += 1) tcpOf(bad).write(rawFrame({ opcode: 9, payload: "" }));
    expect(await good.say("leave_channel", { channel_id: general() })).toMatchObject({ ok: true });
    bad.terminate();
  });
});

describe("F9: at /ws", () => {
  const leave = (plain: PlainSocket) => plain.say({ type: "leave_channel", channel_id: general() });

  it.each([
    ["__proto__", '{"type":"leave_channel","channel_id":1,"__proto__":{"isAdmin":true}}'],
    ["constructor", '{"type":"leave_channel","channel_id":1,"constructor":{"prototype":{"isAdmin":true}}}'],
    ["lists of lists", `{"type":"leave_channel","channel_id":${"[".repeat(20_000)}${"]".repeat(20_000)}}`],
    ["a placeholder of bytes that never come", '{"type":"join_channel","channel_id":{"_placeholder":true,"num":0}}'],
    ["an event of the library's own", '{"type":"newListener","channel_id":1}'],
    ["an event that every object has", '{"type":"toString","channel_id":1}'],
    ["null", "null"],
    ["a number", "7"],
  ])("[ERR4] [RT12] %s is answered, and the connection goes on", async (_name, text) => {
    const plain = await connectPlain(alice);
    plain.websocket.send(text);
    const ack = await plain.waitFor("ack" as never);
    expect(ack).toMatchObject({ data: { ok: false, error: { code: "invalid" } } });
    expect(await leave(plain)).toMatchObject({ ok: true });
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

describe("F9: polling", () => {
  const poll = (query: string, init?: RequestInit) => fetch(`${serverUrl()}/socket.io/?${query}`, init);

  async function openPolling(): Promise<string> {
    const text = await (await poll("EIO=4&transport=polling")).text();
    return `EIO=4&transport=polling&sid=${(JSON.parse(text.slice(1)) as { sid: string }).sid}`;
  }

  it.each([
    ["no revision", "transport=polling"],
    ["an old revision", "EIO=3&transport=polling"],
    ["a transport nobody has", "EIO=4&transport=carrier-pigeon"],
    ["a transport that every object has", "EIO=4&transport=toString"],
    ["a connection that is not", "EIO=4&transport=polling&sid=nobody"],
    ["a connection of every object", "EIO=4&transport=polling&sid=__proto__"],
    ["a list of transports", "EIO=4&transport=polling&transport=websocket"],
  ])("[ERR4] refuses %s", async (_name, query) => {
    expect((await poll(query)).status).toBe(400);
  });

  it.each([
    ["what is no packet", "nonsense", 200],
    ["a packet of no JSON", '42["join_channel",{', 200],
    ["a packet of bytes", "bAQID", 200],
    ["more than there may be", "4".repeat(FRAME_MAX_BYTES + 1), 413],
  ])("[ERR4] ends the one connection that posts %s", async (_name, body, status) => {
    const connection = await openPolling();
    const posted = await poll(connection, { method: "POST", body }).catch(() => ({ status }));
    expect(posted.status).toBe(status);
    const good = await connectSocket(alice, { transports: ["polling"] });
    expect(await good.say("leave_channel", { channel_id: general() })).toMatchObject({ ok: true });
  });
});
