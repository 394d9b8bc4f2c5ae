import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Server as Engine, type Socket as Connection } from "engine.io";
import { WebSocket } from "ws";
import { Heartbeats } from "@/lib/server/realtime/heartbeats";

const INTERVAL_MS = 1_000;
const TIMEOUT_MS = 400;
const BEAT_MS = 250;
const PING = "2";
const PONG = "3";

const engine = new Engine({ pingInterval: INTERVAL_MS, pingTimeout: TIMEOUT_MS, transports: ["websocket"] });
const heartbeats = new Heartbeats(INTERVAL_MS);
const http = createServer();
const connections: Connection[] = [];
const clients: WebSocket[] = [];
/** Counts the turns of the event loop that a timer has ended. */
let turn = 0;
const counting = setInterval(() => (turn += 1), 1);

beforeAll(async () => {
  heartbeats.attach(engine);
  engine.on("connection", (connection: Connection) => connections.push(connection));
  engine.attach(http);
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
});

afterEach(() => {
  for (const client of clients.splice(0)) client.terminate();
  connections.length = 0;
});

afterAll(async () => {
  clearInterval(counting);
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

/** @returns the turn of the event loop in which the next ping was made */
async function pinged(connection: Connection): Promise<number> {
  const [packet] = (await once(connection, "packetCreate")) as [{ type: string }];
  return packet.type === "ping" ? turn : pinged(connection);
}

it("[RT6] pings in one turn those that came within one beat, and again once they have answered", async () => {
  const beganAt = performance.now();
  for (let count = 0; count < 12; count += 1) await connect();
  const beats = Math.ceil((performance.now() - beganAt) / BEAT_MS) + 1;
  expect(beats).toBeLessThan(connections.length);
  const first = await Promise.all(connections.map(pinged));
  expect(new Set(first).size).toBeLessThanOrEqual(beats);
  const second = await Promise.all(connections.map(pinged));
  // The answers to one beat's pings may come in two.
  expect(new Set(second).size).toBeLessThanOrEqual(beats * 2);
});

it("[RT6] pings one that answers what it was not asked no more often for it", async () => {
  const talkative = await connect();
  const types: string[] = [];
  connections[0]!.on("packetCreate", ({ type }: { type: string }) => types.push(type));
  // Each in a beat of its own.
  for (let count = 0; count < 4; count += 1) {
    talkative.send(PONG);
    await wait(BEAT_MS);
  }
  await connect();
  await pinged(connections[1]!);
  await pinged(connections[1]!);
  // The other one's second ping may be due in the same beat as its own, or in one more.
  expect(types.length).toBeGreaterThan(0);
  expect(types.length).toBeLessThanOrEqual(3);
});

it("[RT6] has the engine close who does not answer, and who is closing and does not read, but nobody else", async () => {
  const answering = await connect();
  const silent = await connect({ isAnswering: false });
  await once(silent, "close");
  const stuck = await connect();
  const connection = connections[2]!;
  stuck.pause();
  // As long as something waits to be written, it is closing.
  connection.transport.writable = false;
  connection.send("unread");
  connection.close();
  expect(connection.readyState).toBe("closing");
  await once(connection, "close");
  await pinged(connections[0]!);
  expect(answering.readyState).toBe(WebSocket.OPEN);
});
