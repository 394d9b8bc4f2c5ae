import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { openStateFile, workspaceAt } from "@/scripts/replay/state-file";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "huddle-state-"));
  file = path.join(folder, "state.json");
});
afterEach(() => rm(folder, { recursive: true }));

const person = { nick: "__proto__", username: "proto", password: "secret", isAsked: true, userId: 7, token: null };

describe("openStateFile", () => {
  it("gives back what was kept, for each workspace apart", async () => {
    const first = await openStateFile(file);
    workspaceAt(first, "http://a").people.push(person);
    workspaceAt(first, "http://b");
    await first.save();
    const second = await openStateFile(file);
    expect(workspaceAt(second, "http://a").people).toEqual([person]);
    expect(workspaceAt(second, "http://b").people).toEqual([]);
  });

  it("lets nobody else read it, even where an older one was open to all", async () => {
    await writeFile(file, JSON.stringify({ version: 1, workspaces: [] }), { mode: 0o644 });
    await (await openStateFile(file)).save();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("keeps the state of the last of many saves and leaves no drafts", async () => {
    const opened = await openStateFile(file);
    const saves = ["a", "b", "c"].map((name) => {
      workspaceAt(opened, `http://${name}`);
      return opened.save();
    });
    await Promise.all(saves);
    expect((await openStateFile(file)).state.workspaces).toHaveLength(3);
    expect(await readdir(folder)).toEqual(["state.json"]);
  });

  it.each(["", "{", "[]", '{"version":2,"workspaces":[]}', '{"version":1,"workspaces":[{"url":1}]}'])(
    "refuses a file that holds %j, and leaves it as it was",
    async (content) => {
      await writeFile(file, content);
      await expect(openStateFile(file)).rejects.toThrow("--state");
      expect(await readFile(file, "utf8")).toBe(content);
    },
  );
});
