/** A server whose answers take their time, and which stops as the app does. Prints its port. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { stopOnSignal } from "@/lib/server/graceful-stop";
import { listen } from "@/lib/server/listen";
import { runtime } from "@/lib/server/runtime";
import { countTicks } from "./count-ticks";
import { testSettings } from "./test-settings";

runtime().settings = testSettings();
const server = createServer((request, response) => {
  if (request.url === "/quick") return void response.end("at once");
  if (request.url === "/never") return;
  response.flushHeaders();
  if (request.url === "/busy") {
    for (const until = performance.now() + 300; performance.now() < until;);
    return void response.end("answered");
  }
  // A polling transport's request is answered by what happens, and nothing does until the transports are closed.
  if (request.url?.startsWith("/socket.io/")) transports.push(() => response.end("closed"));
  else setTimeout(() => response.end("answered"), 300);
});
const transports: (() => void)[] = [];
const realtime = {
  handleRequest() {},
  handleUpgrade() {},
  handlePlainUpgrade() {},
  close: () => transports.forEach((close) => close()),
};

/** Says at the end how many ms it took from here. */
function timeExit() {
  const tookMs = countTicks();
  process.once("exit", () => console.log(tookMs()));
}

async function start() {
  if (process.argv[2] === "slowly") {
    await wait(500);
    process.once("exit", () => console.log("started before it stopped"));
  }
  await listen(server, { host: "127.0.0.1", port: 0 });
  const stopSweeping = () => (process.argv[2] === "stuck" ? new Promise<void>(() => undefined) : Promise.resolve());
  return { server, realtime, stopSweeping };
}
const starting = start();
stopOnSignal(starting);
if (process.argv[2] === "stuck") process.once("SIGTERM", timeExit);
// Not before: until here, a signal would simply end it.
if (process.argv[2] === "slowly") console.log("starting");
await starting;
console.log((server.address() as AddressInfo).port);
