import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { serverUrl } from "../../support/server-url";
import { OWNER, useReplay } from "./support/replay-bench";
import { LOG, manyLines, SENT } from "./support/small-log";

const STATE = ".huddle-replay.json";
const bench = useReplay();

describe("npm run replay, once more", () => {
  it("doubles nothing when it is run again, with its state or with an older one", async () => {
    await bench.write("a.txt", LOG);
    await bench.run(["a.txt", "--channel", "again"]);
    const { code, out } = await bench.run(["a.txt", "--channel", "again"], { env: {} });
    expect(out).toContain("all 7 lines were sent before");
    expect(code).toBe(0);

    const older = (await bench.read(STATE)).replace(/"files":\[.*?\]/, '"files":[]');
    await bench.write(STATE, older);
    const third = await bench.run(["a.txt", "--channel", "again"], { env: {} });
    expect(third.out).toContain("Sent      0 lines");
    expect(third.out).toContain("Earlier   7 lines");
    expect(await bench.readChannel("again")).toEqual(SENT);
  });

  it("goes on where a log has grown", async () => {
    await bench.write("a.txt", LOG);
    await bench.run(["a.txt", "--channel", "grown"]);
    await bench.write("a.txt", `${LOG}[00:02] <bee> new here\n`);
    const { out } = await bench.run(["a.txt", "--channel", "grown"]);
    expect(out).toContain("Sent      1 line in");
    expect(await bench.readChannel("grown")).toEqual([...SENT, ["bee", "new here"]]);
  });

  it("goes on after Ctrl-C, with several files and nothing doubled", async () => {
    const lines = manyLines(120);
    await bench.write("a.txt", lines.slice(0, 60).join("\n"));
    await bench.write("b.txt", lines.slice(60).join("\n"));
    const argv = ["a.txt", "b.txt", "--channel", "stopped"];
    const first = await bench.run(argv, { stopWhen: (out) => out.includes("b.txt 1/60") });
    expect(first.code).toBe(130);
    expect(first.out).toContain("Run the same command again to go on.");
    expect((await bench.readChannel("stopped")).length).toBeLessThan(120);

    const second = await bench.run(argv, { env: {} });
    expect(second.code).toBe(0);
    expect(await bench.readChannel("stopped")).toEqual(lines.map((_, index) => [`n${index % 7}`, `line ${index}`]));
  });

  it("goes on after it was killed, with nothing lost or doubled", async () => {
    const lines = manyLines(120);
    await bench.write("a.txt", lines.join("\n"));
    const argv = ["a.txt", "--channel", "killed"];
    await killMidway([...argv, "--url", serverUrl(), "--speed", "1000000"]);
    const { length } = await bench.readChannel("killed");
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThan(120);

    expect((await bench.run(argv, { env: {} })).code).toBe(0);
    expect(await bench.readChannel("killed")).toEqual(lines.map((_, index) => [`n${index % 7}`, `line ${index}`]));
  });

  it("finishes the accounts it was stopped at, and makes nobody twice", async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `[00:00] <crowd${index}> hello`);
    await bench.write("a.txt", lines.join("\n"));
    const first = await bench.run(["a.txt", "--channel", "crowd"], { stopWhen: (out) => out.includes("people 1/30") });
    expect(first.code).toBe(130);
    expect((await bench.run(["a.txt", "--channel", "crowd"])).code).toBe(0);
    const { users } = (await bench.owner.api.get("/users?query=crowd&limit=100")).body as {
      users: { username: string }[];
    };
    expect(users.map(({ username }) => username).sort()).toEqual(lines.map((_, index) => `crowd${index}`).sort());
  });

  it("signs in again when a session was ended meanwhile", async () => {
    await bench.write("a.txt", "[00:00] <dave> one\n");
    await bench.run(["a.txt", "--channel", "ended"]);
    const before = await bench.read(STATE);
    const { token } = JSON.parse(before).workspaces[0].people[0];
    const ended = await fetch(`${serverUrl()}/api/sessions`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${token}` },
    });
    expect(ended.status).toBe(204);
    await bench.write("a.txt", "[00:00] <dave> one\n[00:01] <dave> two\n");
    expect((await bench.run(["a.txt", "--channel", "ended"], { env: {} })).code).toBe(0);
    expect(await bench.readChannel("ended")).toEqual([
      ["dave", "one"],
      ["dave", "two"],
    ]);
  });

  it("stops when every line is refused, and goes on once they are not", async () => {
    const lines = manyLines(25);
    await bench.write("a.txt", lines.slice(0, 1).join("\n"));
    await bench.run(["a.txt", "--channel", "archived"]);
    const { id } = await bench.findChannel("archived");
    await bench.owner.api.patch(`/channels/${id}`, { isArchived: true });
    await bench.write("a.txt", [lines[0], ...lines.slice(1).map((line) => line.replace(/<n\d>/, "<n0>"))].join("\n"));
    const stopped = await bench.run(["a.txt", "--channel", "archived"], { env: {} });
    expect(stopped.err).toContain("20 lines in a row were refused, the last with conflict");
    expect(stopped.code).toBe(1);
    await bench.owner.api.patch(`/channels/${id}`, { isArchived: false });
    expect((await bench.run(["a.txt", "--channel", "archived"], { env: {} })).code).toBe(0);
    expect((await bench.readChannel("archived")).map(([, body]) => body)).toEqual(
      lines.map((_, index) => `line ${index}`),
    );
  });
});

/** Runs the command as a process of its own, and ends it the hard way once the first line is sent. */
async function killMidway(argv: string[]): Promise<void> {
  const script = path.join(process.cwd(), "scripts", "replay.mjs");
  const env = { ...process.env, ...OWNER, INIT_CWD: bench.folder };
  const child = spawn(process.execPath, [script, ...argv], { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  for await (const chunk of child.stdout) if (String(chunk).includes("a.txt 1/")) break;
  child.kill("SIGKILL");
  await ended;
}
