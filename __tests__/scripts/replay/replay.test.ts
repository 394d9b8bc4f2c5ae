import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Readable, Writable } from "node:stream";
import type { ChannelListing, Member } from "@/lib/protocol/channels";
import type { Message } from "@/lib/protocol/messages";
import { runtime } from "@/lib/server/runtime";
import { replay } from "@/scripts/replay/replay";
import { createPerson, createWorkspace, PASSWORD, type Person } from "../../support/people";
import { serverUrl } from "../../support/server-url";
import { useServer } from "../../support/server";

useServer();

let owner: Person;
let folder: string;

beforeAll(async () => {
  owner = await createWorkspace();
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "huddle-replay-"));
});
afterEach(() => rm(folder, { recursive: true }));

const OWNER = { HUDDLE_ADMIN_USERNAME: "owner", HUDDLE_ADMIN_PASSWORD: PASSWORD };
const LOG = `=== ant [~a@host] has joined #x
[23:58] <ant> good  evening, _all_
[23:58] <|Bee-> ant: <b>see</b> http://a.example/x_y
[23:58]  * |Bee- waves *twice*
=== bee2 is now known as bee
[23:59] <Ant> I am not ant
[00:00] <i> {}
[00:00] <{{> {}
[00:01] <ant> good  evening, _all_
`;
const SENT = [
  ["ant", "good  evening, _all_"],
  ["|Bee-", "ant: <b>see</b> http://a.example/x_y"],
  ["|Bee-", "_waves \\*twice\\*_"],
  ["Ant", "I am not ant"],
  ["i", "{}"],
  ["{{", "{}"],
  ["ant", "good  evening, _all_"],
];

interface Run {
  code: number;
  out: string;
  err: string;
}

interface RunOptions {
  env?: Record<string, string>;
  stdin?: string;
  /** Asked at every piece of output: whether to press Ctrl-C now. */
  stopWhen?: (out: string) => boolean;
}

/** Runs the command in the test's folder, as somebody without a terminal. */
async function run(argv: string[], { env = OWNER, stdin = "", stopWhen }: RunOptions = {}): Promise<Run> {
  const stop = new AbortController();
  const written = { out: "", err: "" };
  const into = (name: "out" | "err") =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        written[name] += chunk.toString();
        if (stopWhen?.(written.out)) stop.abort();
        done();
      },
    });
  const code = await replay({
    argv: ["--url", serverUrl(), "--speed", "1000000", ...argv],
    env,
    folder,
    stdin: Readable.from([stdin]),
    stdout: into("out"),
    stderr: into("err"),
    stop,
  });
  return { code, ...written };
}

async function findChannel(name: string): Promise<ChannelListing> {
  const { channels } = (await owner.api.get<{ channels: ChannelListing[] }>("/channels")).body;
  const channel = channels.find((candidate) => candidate.name === name);
  if (!channel) throw new Error(`no channel ${name}`);
  return channel;
}

/** What stands in the channel, as pairs of display name and text, in order. */
async function readChannel(name: string): Promise<[string, string][]> {
  const { id } = await findChannel(name);
  const { members } = (await owner.api.get<{ members: Member[] }>(`/channels/${id}/members`)).body;
  const names = new Map(members.map(({ user }) => [user.id, user.displayName]));
  const all: Message[] = [];
  for (let hasMore = true; hasMore;) {
    const path = `/channels/${id}/messages?limit=100&after=${all.length}`;
    const { body } = await owner.api.get<{ messages: Message[]; hasMoreAfter: boolean }>(path);
    all.push(...body.messages);
    hasMore = body.hasMoreAfter;
  }
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
  return all.map(({ authorId, body }) => [names.get(authorId) ?? "?", body]);
}

/** Runs the command as a process of its own, and ends it the hard way once the first line is sent. */
async function killMidway(argv: string[]): Promise<void> {
  const script = path.join(process.cwd(), "scripts", "replay.mjs");
  const env = { ...process.env, ...OWNER, INIT_CWD: folder };
  const child = spawn(process.execPath, [script, ...argv], { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  for await (const chunk of child.stdout) if (String(chunk).includes("a.txt 1/")) break;
  child.kill("SIGKILL");
  await ended;
}

const manyLines = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `[00:${String(index % 60).padStart(2, "0")}] <n${index % 7}> line ${index}`,
  );

describe("npm run replay", () => {
  it("sends each line by its speaker, verbatim and in order, and joins, leaves and renames not at all", async () => {
    await writeFile(path.join(folder, "a.txt"), LOG);
    const { code, out } = await run(["a.txt", "--channel", "plain"]);
    expect(out).toContain("Sent      7 lines");
    expect(out).toContain("Refused   none");
    expect(out).toContain("Passed    2 lines");
    expect(code).toBe(0);
    expect(await readChannel("plain")).toEqual(SENT);
  });

  it("doubles nothing when it is run again, with its state or with an older one", async () => {
    await writeFile(path.join(folder, "a.txt"), LOG);
    await run(["a.txt", "--channel", "again"]);
    const { code, out } = await run(["a.txt", "--channel", "again"], { env: {} });
    expect(out).toContain("all 7 lines were sent before");
    expect(code).toBe(0);

    const state = path.join(folder, ".huddle-replay.json");
    const older = (await readFile(state, "utf8")).replace(/"files":\[.*?\]/, '"files":[]');
    await writeFile(state, older);
    const third = await run(["a.txt", "--channel", "again"], { env: {} });
    expect(third.out).toContain("Sent      0 lines");
    expect(third.out).toContain("Earlier   7 lines");
    expect(await readChannel("again")).toEqual(SENT);
  });

  it("goes on where a log has grown", async () => {
    const file = path.join(folder, "a.txt");
    await writeFile(file, LOG);
    await run(["a.txt", "--channel", "grown"]);
    await writeFile(file, `${LOG}[00:02] <bee> new here\n`);
    const { out } = await run(["a.txt", "--channel", "grown"]);
    expect(out).toContain("Sent      1 line in");
    expect(await readChannel("grown")).toEqual([...SENT, ["bee", "new here"]]);
  });

  it("goes on after Ctrl-C, with several files and nothing doubled", async () => {
    const lines = manyLines(120);
    await writeFile(path.join(folder, "a.txt"), lines.slice(0, 60).join("\n"));
    await writeFile(path.join(folder, "b.txt"), lines.slice(60).join("\n"));
    const argv = ["a.txt", "b.txt", "--channel", "stopped"];
    const first = await run(argv, { stopWhen: (out) => out.includes("b.txt 1/60") });
    expect(first.code).toBe(130);
    expect(first.out).toContain("Run the same command again to go on.");
    expect((await readChannel("stopped")).length).toBeLessThan(120);

    const second = await run(argv, { env: {} });
    expect(second.code).toBe(0);
    expect(await readChannel("stopped")).toEqual(lines.map((_, index) => [`n${index % 7}`, `line ${index}`]));
  });

  it("goes on after it was killed, with nothing lost or doubled", async () => {
    const lines = manyLines(120);
    await writeFile(path.join(folder, "a.txt"), lines.join("\n"));
    const argv = ["a.txt", "--channel", "killed"];
    await killMidway([...argv, "--url", serverUrl(), "--speed", "1000000"]);
    const { length } = await readChannel("killed");
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThan(120);

    expect((await run(argv, { env: {} })).code).toBe(0);
    expect(await readChannel("killed")).toEqual(lines.map((_, index) => [`n${index % 7}`, `line ${index}`]));
  });

  it("finishes the accounts it was stopped at, and makes nobody twice", async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `[00:00] <crowd${index}> hello`);
    await writeFile(path.join(folder, "a.txt"), lines.join("\n"));
    const first = await run(["a.txt", "--channel", "crowd"], { stopWhen: (out) => out.includes("people 1/30") });
    expect(first.code).toBe(130);
    expect((await run(["a.txt", "--channel", "crowd"])).code).toBe(0);
    const { users } = (await owner.api.get("/users?query=crowd&limit=100")).body as { users: { username: string }[] };
    expect(users.map(({ username }) => username).sort()).toEqual(lines.map((_, index) => `crowd${index}`).sort());
  });

  it("takes another username where someone has it, and leaves them alone", async () => {
    const carol = await createPerson("carol");
    await writeFile(path.join(folder, "a.txt"), "[00:00] <Carol> hi\n");
    expect((await run(["a.txt", "--channel", "names"])).code).toBe(0);
    const { messages } = (await owner.api.get(`/channels/${(await findChannel("names")).id}/messages`)).body;
    const { users } = (await owner.api.get(`/users?ids=${messages[0].authorId}`)).body;
    expect(users).toMatchObject([{ username: "carol-2", displayName: "Carol" }]);
    expect((await carol.api.get("/users/me")).status).toBe(200);
  });

  it("[AUTH12] makes new people for a state it does not have, with no refused joining that would count", async () => {
    const slot = runtime();
    if (!slot.settings) throw new Error("the server has no settings");
    slot.settings = { ...slot.settings, hasRateLimits: true };
    await writeFile(path.join(folder, "a.txt"), "[00:00] <twin> hello\n[00:00] <Twin> hello\n");
    expect((await run(["a.txt", "--channel", "twice"])).code).toBe(0);
    expect((await run(["a.txt", "--channel", "twice", "--state", "other.json"])).code).toBe(0);
    slot.settings = { ...slot.settings, hasRateLimits: false };
    expect(await readChannel("twice")).toHaveLength(4);
    expect((await slot.attemptLimiters?.joining.get("127.0.0.1"))?.consumedPoints).toBe(0);
  });

  it("speaks in the channel everyone is in unless it is told another", async () => {
    await writeFile(path.join(folder, "a.txt"), "[00:00] <ant> to all\n");
    await run(["a.txt"]);
    expect(await readChannel("general")).toEqual([["ant", "to all"]]);
  });

  it("signs in again when a session was ended meanwhile", async () => {
    const file = path.join(folder, "a.txt");
    await writeFile(file, "[00:00] <dave> one\n");
    await run(["a.txt", "--channel", "ended"]);
    const state = path.join(folder, ".huddle-replay.json");
    const before = await readFile(state, "utf8");
    const { token } = JSON.parse(before).workspaces[0].people[0];
    const ended = await fetch(`${serverUrl()}/api/sessions`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${token}` },
    });
    expect(ended.status).toBe(204);
    await writeFile(file, "[00:00] <dave> one\n[00:01] <dave> two\n");
    expect((await run(["a.txt", "--channel", "ended"], { env: {} })).code).toBe(0);
    expect(await readChannel("ended")).toEqual([
      ["dave", "one"],
      ["dave", "two"],
    ]);
  });

  it("counts a line that is refused, says why, and goes on", async () => {
    await writeFile(
      path.join(folder, "a.txt"),
      `[00:00] <ant> one\n[00:00] <ant> ${"x".repeat(10_001)}\n[00:00] <ant> two\n`,
    );
    const { code, out } = await run(["a.txt", "--channel", "refused"]);
    expect(out).toContain("Sent      2 lines");
    expect(out).toContain("Refused   1 line (invalid 1)");
    expect(code).toBe(1);
    expect(await readChannel("refused")).toEqual([
      ["ant", "one"],
      ["ant", "two"],
    ]);
  });

  it("stops when every line is refused, and goes on once they are not", async () => {
    const lines = manyLines(25);
    const file = path.join(folder, "a.txt");
    await writeFile(file, lines.slice(0, 1).join("\n"));
    await run(["a.txt", "--channel", "archived"]);
    const { id } = await findChannel("archived");
    await owner.api.patch(`/channels/${id}`, { isArchived: true });
    await writeFile(file, [lines[0], ...lines.slice(1).map((line) => line.replace(/<n\d>/, "<n0>"))].join("\n"));
    const stopped = await run(["a.txt", "--channel", "archived"], { env: {} });
    expect(stopped.err).toContain("20 lines in a row were refused, the last with conflict");
    expect(stopped.code).toBe(1);
    await owner.api.patch(`/channels/${id}`, { isArchived: false });
    expect((await run(["a.txt", "--channel", "archived"], { env: {} })).code).toBe(0);
    expect((await readChannel("archived")).map(([, body]) => body)).toEqual(lines.map((_, index) => `line ${index}`));
  });

  it("takes the admin's sign-in from two lines of input, and leaves neither session nor invite behind", async () => {
    await writeFile(path.join(folder, "a.txt"), "[00:00] <erin> hi\n");
    const open = async () => [
      (await owner.api.get("/invites")).body.invites,
      (await owner.api.get("/sessions")).body.sessions.length,
    ];
    const before = await open();
    const { code } = await run(["a.txt", "--channel", "input"], { env: {}, stdin: `owner\n${PASSWORD}\n` });
    expect(code).toBe(0);
    expect(await open()).toEqual(before);
  });

  it("says what is wrong when nobody is there to ask, the password is wrong, or the person is no admin", async () => {
    await createPerson("frank");
    await writeFile(path.join(folder, "a.txt"), "[00:00] <ant> hi\n");
    const refusals = await Promise.all([
      run(["a.txt"], { env: {} }),
      run(["a.txt"], { env: { ...OWNER, HUDDLE_ADMIN_PASSWORD: "not this one" } }),
      run(["a.txt"], { env: { HUDDLE_ADMIN_USERNAME: "frank", HUDDLE_ADMIN_PASSWORD: PASSWORD } }),
      run(["missing.txt"], { env: {} }),
    ]);
    expect(refusals.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expect(refusals[0]?.err).toContain("HUDDLE_ADMIN_USERNAME");
    expect(refusals[1]?.err).not.toBe("");
    expect(refusals[2]?.err).toContain("no admin");
    expect(refusals[3]?.err).toContain("missing.txt");
  });
});
