import { runtime } from "@/lib/server/runtime";
import { createPerson, PASSWORD } from "../../support/people";
import { OWNER, useReplay } from "./support/replay-bench";
import { LOG, SENT } from "./support/small-log";

const bench = useReplay();

describe("npm run replay", () => {
  it("sends each line by its speaker, verbatim and in order, and joins, leaves and renames not at all", async () => {
    await bench.write("a.txt", LOG);
    const { code, out } = await bench.run(["a.txt", "--channel", "plain"]);
    expect(out).toContain("Sent      7 lines");
    expect(out).toContain("Refused   none");
    expect(out).toContain("Passed    2 lines");
    expect(code).toBe(0);
    expect(await bench.readChannel("plain")).toEqual(SENT);
  });

  it("takes another username where someone has it, and leaves them alone", async () => {
    const carol = await createPerson("carol");
    await bench.write("a.txt", "[00:00] <Carol> hi\n");
    expect((await bench.run(["a.txt", "--channel", "names"])).code).toBe(0);
    const { messages } = (await bench.owner.api.get(`/channels/${(await bench.findChannel("names")).id}/messages`))
      .body;
    const { users } = (await bench.owner.api.get(`/users?ids=${messages[0].authorId}`)).body;
    expect(users).toMatchObject([{ username: "carol-2", displayName: "Carol" }]);
    expect((await carol.api.get("/users/me")).status).toBe(200);
  });

  it("[AUTH12] makes new people for a state it does not have, with no refused joining that would count", async () => {
    const slot = runtime();
    if (!slot.settings) throw new Error("the server has no settings");
    slot.settings = { ...slot.settings, hasRateLimits: true };
    await bench.write("a.txt", "[00:00] <twin> hello\n[00:00] <Twin> hello\n");
    expect((await bench.run(["a.txt", "--channel", "twice"])).code).toBe(0);
    expect((await bench.run(["a.txt", "--channel", "twice", "--state", "other.json"])).code).toBe(0);
    slot.settings = { ...slot.settings, hasRateLimits: false };
    expect(await bench.readChannel("twice")).toHaveLength(4);
    expect((await slot.attemptLimiters?.joining.get("127.0.0.1"))?.consumedPoints).toBe(0);
  });

  it("speaks in the channel everyone is in unless it is told another", async () => {
    await bench.write("a.txt", "[00:00] <ant> to all\n");
    await bench.run(["a.txt"]);
    expect(await bench.readChannel("general")).toEqual([["ant", "to all"]]);
  });

  it("counts a line that is refused, says why, and goes on", async () => {
    await bench.write("a.txt", `[00:00] <ant> one\n[00:00] <ant> ${"x".repeat(10_001)}\n[00:00] <ant> two\n`);
    const { code, out } = await bench.run(["a.txt", "--channel", "refused"]);
    expect(out).toContain("Sent      2 lines");
    expect(out).toContain("Refused   1 line (invalid 1)");
    expect(code).toBe(1);
    expect(await bench.readChannel("refused")).toEqual([
      ["ant", "one"],
      ["ant", "two"],
    ]);
  });

  it("takes the admin's sign-in from two lines of input, and leaves neither session nor invite behind", async () => {
    await bench.write("a.txt", "[00:00] <erin> hi\n");
    const open = async () => [
      (await bench.owner.api.get("/invites")).body.invites,
      (await bench.owner.api.get("/sessions")).body.sessions.length,
    ];
    const before = await open();
    const { code } = await bench.run(["a.txt", "--channel", "input"], { env: {}, stdin: `owner\n${PASSWORD}\n` });
    expect(code).toBe(0);
    expect(await open()).toEqual(before);
  });

  it("says what is wrong when nobody is there to ask, the password is wrong, or the person is no admin", async () => {
    await createPerson("frank");
    await bench.write("a.txt", "[00:00] <ant> hi\n");
    const refusals = await Promise.all([
      bench.run(["a.txt"], { env: {} }),
      bench.run(["a.txt"], { env: { ...OWNER, HUDDLE_ADMIN_PASSWORD: "not this one" } }),
      bench.run(["a.txt"], { env: { HUDDLE_ADMIN_USERNAME: "frank", HUDDLE_ADMIN_PASSWORD: PASSWORD } }),
      bench.run(["missing.txt"], { env: {} }),
    ]);
    expect(refusals.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expect(refusals[0]?.err).toContain("HUDDLE_ADMIN_USERNAME");
    expect(refusals[1]?.err).not.toBe("");
    expect(refusals[2]?.err).toContain("no admin");
    expect(refusals[3]?.err).toContain("missing.txt");
  });
});
