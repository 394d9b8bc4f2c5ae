import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { readBodies } from "@/bench/read-bodies";
import { MESSAGE_MAX_CHARS } from "@/lib/protocol/limits";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "huddle-bodies-"));
});
afterEach(() => rm(folder, { recursive: true }));

const readLog = async (...lines: string[]) => {
  const file = path.join(folder, "log.txt");
  await writeFile(file, lines.join("\n"));
  return readBodies(file);
};

it("takes what people said in a chat log, and not who came and went", async () => {
  expect(await readLog("[09:14] <ada> hello there", "=== bob has joined", "[09:15] <bob> <3 you too")).toEqual([
    "hello there",
    "<3 you too",
  ]);
});

it("says so when a file is no chat log", async () => {
  await expect(readLog("just text")).rejects.toThrow("no line like");
});

it("has a mix of its own, of bodies that differ and that a server takes", async () => {
  const bodies = await readBodies(null);
  expect(new Set(bodies).size).toBeGreaterThan(20);
  expect(bodies.every((body) => body.length > 0 && body.length < MESSAGE_MAX_CHARS)).toBe(true);
});
