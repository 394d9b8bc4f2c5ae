import { createServer, type Server } from "node:http";
import { Writable } from "node:stream";
import pino from "pino";
import { useDatabase } from "@/__tests__/support/database";
import { announce } from "@/lib/server/announce";
import { database } from "@/lib/server/database/prisma";
import { runtime, settings } from "@/lib/server/runtime";
import { setupCode } from "@/lib/server/users/setup-code";

useDatabase({ hasRateLimits: true });

const server: Server = createServer();
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** What the operator sees of a start: the console's lines, and the log's. */
async function announced(): Promise<{ console: string; log: string }> {
  const seen = { console: "", log: "" };
  const into = (which: keyof typeof seen) => (chunk: unknown) => {
    seen[which] += String(chunk);
    return true;
  };
  const write = (chunk: unknown, _encoding: unknown, done: () => void) => void (into("log")(chunk), done());
  runtime().logger = pino(new Writable({ write }));
  const stdout = jest.spyOn(process.stdout, "write").mockImplementation(into("console"));
  await announce(server);
  stdout.mockRestore();
  return seen;
}

it("[AUTH1] shows the address, and the setup code for as long as nobody is here", async () => {
  const first = await announced();
  expect(first.console).toMatch(/Local: +http:\/\/localhost:\d+\n/);
  expect(first.console).toContain(setupCode());
  await database().workspace.create({ data: { id: 1, name: "Team" } });
  const second = await announced();
  expect(second.console).toMatch(/Local: +http:\/\/localhost:\d+\n/);
  expect(second.console).not.toContain(setupCode());
});

it("[CFG2] says in the log when rate limits are off, and nothing when they are on", async () => {
  expect((await announced()).log).toBe("");
  runtime().settings = { ...settings(), hasRateLimits: false };
  expect((await announced()).log).toContain("rate limits are off");
});
