import { EventEmitter } from "node:events";
import { get, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { testSettings } from "@/__tests__/support/test-settings";
import { Arrivals } from "@/lib/server/http/arrivals";
import { createHttpServer } from "@/lib/server/http/create-http-server";
import { runtime } from "@/lib/server/runtime";

const CROWD = 40;

/** Of the event loop. */
let turns = 0;
/** The turns in which somebody was worked for. */
let workedIn: number[];
let server: Server;

beforeEach(async () => {
  runtime().settings = testSettings();
  workedIn = [];
  server = createHttpServer({
    async dispatch(_request: IncomingMessage, response: ServerResponse) {
      workedIn.push(turns);
      response.end();
      return true;
    },
    realtime: { handleRequest() {}, handleUpgrade: refuse, handlePlainUpgrade: refuse, close() {} },
    async handlePage() {},
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

function refuse(_request: IncomingMessage, socket: Duplex): void {
  workedIn.push(turns);
  socket.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
}

it.each([
  ["ask", "/api/health", {}],
  ["open a socket", "/ws", { connection: "upgrade", upgrade: "websocket" }],
])("lets in all who come together and %s before it works for any of them", async (_, path, headers) => {
  const stopCounting = countTurns();
  for (let crowd = 1; crowd <= 2; crowd += 1) {
    workedIn = [];
    await Promise.all(Array.from({ length: CROWD }, () => ask(path, headers)));
    expect(workedIn).toHaveLength(CROWD);
    // One connection is accepted in each turn of the event loop.
    expect(new Set(workedIn).size).toBeLessThan(CROWD / 4);
  }
  stopCounting();
});

it("keeps nobody waiting once those who came are in", async () => {
  const { arrivals, come } = watched();
  come();
  expect(await isOver(arrivals)).toBe(false);
  await arrivals.whenOver();
  expect(await isOver(arrivals)).toBe(true);
});

it("keeps nobody waiting for long while others keep coming", async () => {
  // A millisecond for each turn of the event loop, whatever it takes on a machine that is busy.
  let now = 0;
  const clock = jest.spyOn(performance, "now").mockImplementation(() => now);
  const { arrivals, come } = watched();
  come();
  expect(await isOver(arrivals)).toBe(false);
  let isAwaited = true;
  const coming = (async () => {
    for (; isAwaited && now < 1_000; now += 1) {
      come();
      await turn();
    }
  })();
  await arrivals.whenOver();
  isAwaited = false;
  await coming;
  clock.mockRestore();
  expect(now).toBeLessThan(100);
});

function watched() {
  const listening = new EventEmitter();
  return { arrivals: new Arrivals(listening as Server), come: () => listening.emit("connection") };
}

async function isOver(arrivals: Arrivals): Promise<boolean> {
  let isOver = false;
  void arrivals.whenOver().then(() => (isOver = true));
  await Promise.resolve();
  return isOver;
}

/** @returns ends it */
function countTurns(): () => void {
  let isCounting = true;
  void (async () => {
    for (; isCounting; turns += 1) await turn();
  })();
  return () => (isCounting = false);
}

/** By a connection of its own. */
function ask(path: string, headers: Record<string, string>): Promise<void> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = get({ host: "127.0.0.1", port, path, headers, agent: false });
    request.on("response", (response) => response.resume().on("end", resolve));
    request.on("error", reject);
  });
}
