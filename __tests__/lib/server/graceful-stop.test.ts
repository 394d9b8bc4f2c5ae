import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
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

it("stops after it has started when it is told while it starts, so that nothing is left half started", async () => {
  const said = await startApp("slowly");
  const exit = once(app, "close");
  app.kill("SIGINT");
  await expect(exit).resolves.toEqual([0, null]);
  expect(said).toContain("started before it stopped");
});
