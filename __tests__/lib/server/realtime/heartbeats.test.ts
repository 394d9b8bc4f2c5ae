import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server as Engine, type Socket as Connection } from "engine.io";
import { WebSocket } from "ws";
import { Heartbeats } from "@/lib/server/realtime/heartbeats";

const INTERVAL_MS = 1_000;
const TIMEOUT_MS = 3_000;
const BEAT_MS = 250;
const PING = "2";
const PONG = "3";

// Where Engine.IO has its timers from.
jest.mock("timers", () => globalThis);
// Time passes only where a test says so: what goes over the sockets takes none, however busy the machine.
jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "setImmediate"] });

const engine = new Engine({ pingInterval: INTERVAL_MS, pingTimeout: TIMEOUT_MS, transports: ["websocket"] });
const heartbeats = new Heartbeats(INTERVAL_MS);
const http = createServer();
const connections: Connection[] = [];
/** Of each connection, when it was pinged. */
const pings: number[][] = [];
const clients: WebSocket[] = [];

beforeAll(async () => {
  heartbeats.attach(engine);
  engine.on("connection", (connection: Connection) => {
    const moments: number[] = [];
    connection.on("packetCreate", ({ type }: { type: string }) => type === "ping" && moments.push(Date.now()));
    connections.push(connection);
    pings.push(moments);
  });
  engine.attach(http);
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
});

afterEach(() => {
  for (const client of clients.splice(0)) client.terminate();
  connections.length = pings.length = 0;
});

afterAll(async () => {
  heartbeats.stop();
  engine.close();
  http.close();
  await once(http, "close");
});

async function connect({ isAnswering = true } = {}): Promise<WebSocket> {
  const { port } = http.address() as AddressInfo;
  const client = new WebSocket(`ws://127.0.0.1:${port}/engine.io/?EIO=4&transport=websocket`);
  clients.push(client);
  client.on("message", (packet: Buffer) => isAnswering && packet.toString() === PING && client.send(PONG));
  await once(client, "message");
  return client;
}

/** Lets time pass, in which some are pinged, and returns once those have answered. */
async function passUntilAnswered(ms: number, ...answering: (Connection | undefined)[]): Promise<void> {
  const answered = answering.map((connection) => once(connection!, "heartbeat"));
  jest.advanceTimersByTime(ms);
  await Promise.all(answered);
}

it("[RT6] pings in one turn those that came within one beat, and again once they have answered", async () => {
  for (let count = 0; count < 12; count += 1) {
    await connect();
    jest.advanceTimersByTime(BEAT_MS / 6);
  }
  await passUntilAnswered(INTERVAL_MS, ...connections);
  jest.advanceTimersByTime(INTERVAL_MS);
  expect(pings.map(({ length }) => length)).toEqual(Array(12).fill(2));
  const [first, second] = [0, 1].map((at) => new Set(pings.map((moments) => moments[at])));
  // Two beats, of which the first may have begun before they came.
  expect(first!.size).toBeLessThanOrEqual(3);
  // They have answered at one moment.
  expect(second!.size).toBe(1);
});

it("[RT6] pings one that answers what it was not asked no more often for it", async () => {
  const talkative = await connect();
  // Each in a beat of its own.
  for (let count = 0; count < 4; count += 1) {
    const answered = once(connections[0]!, "heartbeat");
    talkative.send(PONG);
    await answered;
    jest.advanceTimersByTime(BEAT_MS);
  }
  await connect();
  await passUntilAnswered(INTERVAL_MS, ...connections);
  jest.advanceTimersByTime(INTERVAL_MS);
  expect(pings.map(({ length }) => length)).toEqual([2, 2]);
});

it("[RT6] has the engine close who does not answer, and who is closing and does not read, but nobody else", async () => {
  const answering = await connect();
  const silent = await connect({ isAnswering: false });
  const [first] = connections;
  await passUntilAnswered(INTERVAL_MS, first);
  const silenced = once(silent, "close");
  await passUntilAnswered(TIMEOUT_MS, first);
  await silenced;
  const stuck = await connect();
  const connection = connections[2]!;
  stuck.pause();
  // As long as something waits to be written, it is closing.
  connection.transport.writable = false;
  connection.send("unread");
  connection.close();
  expect(connection.readyState).toBe("closing");
  await passUntilAnswered(INTERVAL_MS, first);
  expect(connection.readyState).toBe("closing");
  await passUntilAnswered(TIMEOUT_MS, first);
  expect(connection.readyState).toBe("closed");
  expect(answering.readyState).toBe(WebSocket.OPEN);
});
