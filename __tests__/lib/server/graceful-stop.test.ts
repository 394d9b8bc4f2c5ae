import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Agent, request, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { createInterface } from "node:readline";

let app: ChildProcess;

afterEach(() => void app.kill("SIGKILL"));

/** @returns the lines that it says, the first of them said */
async function startApp(...args: string[]): Promise<string[]> {
  app = spawn(process.execPath, ["--import", "tsx", "__tests__/support/stopping-app.ts", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: string[] = [];
  const lines = createInterface(app.stdout!).on("line", (line) => said.push(line));
  await once(lines, "line");
  return said;
}

async function startServer(): Promise<string> {
  const [port] = await startApp();
  return `http://127.0.0.1:${port}`;
}

async function get(url: string, agent: Agent) {
  const [response] = (await once(request(url, { agent }).end(), "response")) as [IncomingMessage];
  return { status: response.statusCode, connection: response.headers.connection, body: await text(response) };
}

async function listens(url: string): Promise<boolean> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  const isOpen = await once(socket, "connect").then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isOpen;
}

it("answers the requests in flight, then exits with 0, however often it is told to stop", async () => {
  const url = await startServer();
  const exit = once(app, "exit");
  const response = await fetch(`${url}/slow`);
  app.kill("SIGINT");
  app.kill("SIGINT");
  app.kill("SIGTERM");
  await expect(response.text()).resolves.toBe("answered");
  await expect(exit).resolves.toEqual([0, null]);
});

it("closes transports that would wait for ever, after the requests are answered", async () => {
  const url = await startServer();
  const exit = once(app, "exit");
  const ends: string[] = [];
  const poll = await fetch(`${url}/socket.io/?transport=polling`);
  const slow = await fetch(`${url}/slow`);
  app.kill("SIGTERM");
  await Promise.all([poll, slow].map(async (response) => ends.push(await response.text())));
  expect(ends).toEqual(["answered", "closed"]);
  await expect(exit).resolves.toEqual([0, null]);
});

it("takes no new request once it is stopping", async () => {
  const url = await startServer();
  const exit = once(app, "exit");
  const slow = await fetch(`${url}/slow`);
  app.kill("SIGTERM");
  await slow.text();
  await exit;
  await expect(fetch(`${url}/slow`)).rejects.toThrow("fetch failed");
});

it("answers what comes on a connection that stands, and says that it was the last answer", async () => {
  const url = await startServer();
  const exit = once(app, "exit");
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  // Else a connection that is quiet for a second is closed.
  const never = fetch(`${url}/never`);
  const first = await get(`${url}/quick`, agent);
  app.kill("SIGTERM");
  while (await listens(url));
  const second = await get(`${url}/quick`, agent);
  expect([first, second]).toEqual([
    { status: 200, connection: "keep-alive", body: "at once" },
    { status: 200, connection: "close", body: "at once" },
  ]);
  await never;
  await expect(exit).resolves.toEqual([0, null]);
});

it("answers whoever has connected while the process had no time to accept", async () => {
  const url = await startServer();
  const exit = once(app, "exit");
  const busy = await fetch(`${url}/busy`);
  const asked = Array.from({ length: 5 }, () => request(`${url}/quick`, { agent: false }).end());
  const answers = Promise.all(asked.map((each) => once(each, "response") as Promise<[IncomingMessage]>));
  await Promise.all(asked.map(async (each) => once((await once(each, "socket"))[0], "connect")));
  app.kill("SIGTERM");
  await expect(Promise.all((await answers).map(([response]) => text(response)))).resolves.toEqual(
    Array(5).fill("at once"),
  );
  await busy.text();
  await expect(exit).resolves.toEqual([0, null]);
});

it("[ERR2] answers `unavailable` to what takes longer than it can wait", async () => {
  const url = await startServer();
  const asked = fetch(`${url}/never`);
  // What is asked after it is answered after it.
  await fetch(`${url}/quick`);
  app.kill("SIGTERM");
  const never = await asked;
  expect(never.status).toBe(503);
  await expect(never.json()).resolves.toMatchObject({ error: { code: "unavailable" } });
});

it("is gone within 10 s whatever does not end", async () => {
  const said = await startApp("stuck");
  app.kill("SIGTERM");
  await expect(once(app, "close")).resolves.toEqual([1, null]);
  const [, tookMs] = said.map(Number);
  expect(tookMs).toBeLessThan(10_000);
});

it("stops after it has started when it is told while it starts, so that nothing is left half started", async () => {
  const said = await startApp("slowly");
  const exit = once(app, "close");
  app.kill("SIGINT");
  await expect(exit).resolves.toEqual([0, null]);
  expect(said).toContain("started before it stopped");
});
