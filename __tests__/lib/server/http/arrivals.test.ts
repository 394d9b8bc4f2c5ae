import { EventEmitter } from "node:events";
import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { Arrivals } from "@/lib/server/http/arrivals";

const CROWD = 40;

it("lets in all who come together before it works for any of them", async () => {
  const turns = countTurns();
  const workedIn: number[] = [];
  const server: Server = createServer((_, response) => {
    void arrivals.over().then(() => {
      workedIn.push(turns.count);
      response.end();
    });
  });
  const arrivals = new Arrivals(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  await Promise.all(Array.from({ length: CROWD }, () => ask(server)));
  turns.stop();
  await new Promise((resolve) => server.close(resolve));
  expect(workedIn).toHaveLength(CROWD);
  // One connection is accepted in each turn of the event loop.
  expect(new Set(workedIn).size).toBeLessThan(CROWD / 4);
});

it("keeps nobody waiting while nobody comes", async () => {
  const { arrivals, come } = watched();
  come();
  await arrivals.over();
  let isOver = false;
  void arrivals.over().then(() => (isOver = true));
  await Promise.resolve();
  expect(isOver).toBe(true);
});

it("keeps nobody waiting for ever while others keep coming", async () => {
  const { arrivals, come } = watched();
  const until = performance.now() + 4_000;
  let isAwaited = true;
  const coming = (async () => {
    for (; isAwaited && performance.now() < until; await turn()) come();
  })();
  await arrivals.over();
  isAwaited = false;
  await coming;
  expect(performance.now()).toBeLessThan(until);
});

function watched() {
  const server = new EventEmitter();
  return { arrivals: new Arrivals(server as Server), come: () => server.emit("connection") };
}

/** Of the event loop. */
function countTurns() {
  let isCounting = true;
  const turns = { count: 0, stop: () => (isCounting = false) };
  void (async () => {
    for (; isCounting; turns.count += 1) await turn();
  })();
  return turns;
}

/** By a connection of its own. */
function ask(server: Server): Promise<void> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = get({ host: "127.0.0.1", port, agent: false }, (response) => response.resume().on("end", resolve));
    request.on("error", reject);
  });
}
