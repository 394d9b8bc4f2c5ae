import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { loadSettings } from "@/lib/server/load-settings";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "huddle-settings-"));
});
afterEach(() => rm(folder, { recursive: true }));

function load(variables: Record<string, string>) {
  return loadSettings(variables as NodeJS.ProcessEnv);
}

it("makes a secret that only its owner may read, and keeps it", async () => {
  const dataDir = path.join(folder, "new", "data folder");
  const [first, second] = await Promise.all([load({ HUDDLE_DATA_DIR: dataDir }), load({ HUDDLE_DATA_DIR: dataDir })]);
  expect(first.secret.length).toBeGreaterThanOrEqual(43);
  expect(second.secret).toBe(first.secret);
  expect((await load({ HUDDLE_DATA_DIR: dataDir })).secret).toBe(first.secret);
  expect((await stat(path.join(dataDir, "secret"))).mode & 0o777).toBe(0o600);
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
});

it("keeps no secret where one is set", async () => {
  const secret = "0123456789abcdef0123456789abcdef";
  expect((await load({ HUDDLE_DATA_DIR: folder, HUDDLE_SECRET: secret })).secret).toBe(secret);
  await expect(readFile(path.join(folder, "secret"))).rejects.toMatchObject({ code: "ENOENT" });
});

it("starts with no secret of nothing when the file of it is empty", async () => {
  await writeFile(path.join(folder, "secret"), "\n");
  await expect(load({ HUDDLE_DATA_DIR: folder })).rejects.toMatchObject({
    name: "StartError",
    message: expect.stringContaining(path.join(folder, "secret")),
  });
});

it("says in one sentence that the data folder cannot be written", async () => {
  await writeFile(path.join(folder, "a file"), "");
  const dataDir = path.join(folder, "a file", "data");
  await expect(load({ HUDDLE_DATA_DIR: dataDir })).rejects.toMatchObject({
    name: "StartError",
    message: expect.stringContaining(`The data folder ${dataDir} cannot be written`),
  });
});
