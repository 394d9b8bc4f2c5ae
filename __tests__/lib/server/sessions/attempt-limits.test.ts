import { api } from "@/__tests__/support/api";
import { createPerson, createWorkspace, PASSWORD, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { runtime } from "@/lib/server/runtime";
import { countAttempt } from "@/lib/server/sessions/attempt-limits";

useServer({ hasRateLimits: true, trustedProxies: 1 });

let owner: Person;

beforeAll(async () => {
  owner = await createWorkspace();
  await createPerson("alice");
  await createPerson("bob");
});

beforeEach(() => {
  delete runtime().attemptLimiters;
});

const from = (address: string) => api(undefined, { "x-forwarded-for": address });
const signIn = (username: string, password: string, address = "203.0.113.1") =>
  from(address).post("/sessions", { username, password });

/** Failures counted without the hashing that a real one costs. */
async function fail(times: number, keys: Parameters<typeof countAttempt>[0]): Promise<void> {
  for (let count = 0; count < times; count += 1) await countAttempt(keys);
}

async function statuses(count: number, attempt: (index: number) => Promise<{ status: number }>): Promise<number[]> {
  const found: number[] = [];
  for (let index = 0; index < count; index += 1) found.push((await attempt(index)).status);
  return found;
}

describe("attempts to sign in", () => {
  it("[AUTH12] are limited per account and address, right password or not, with the seconds to wait; others go on", async () => {
    expect(await statuses(10, () => signIn("alice", "wrong password"))).toEqual(Array(10).fill(401));
    const refusal = await signIn("alice", PASSWORD);
    expect(refusal).toMatchObject({ status: 429, body: { error: { code: "rate_limited" } } });
    expect(Number(refusal.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(refusal.headers.get("retry-after"))).toBeLessThanOrEqual(15 * 60);
    expect((await signIn("bob", PASSWORD)).status).toBe(201);
    expect((await signIn("alice", PASSWORD, "203.0.113.2")).status).toBe(201);
  });

  it("[AUTH12] are counted before they are looked at: many at once are no way around", async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => signIn("alice", "wrong password")));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
  });

  it("[AUTH12] are counted for names that are nobody's as well, so that the limit tells nothing", async () => {
    expect(await statuses(11, () => signIn("nobody", "wrong password"))).toEqual([...Array(10).fill(401), 429]);
  });

  it("[AUTH12] are not counted when they succeed", async () => {
    expect(await statuses(15, () => signIn("alice", PASSWORD))).toEqual(Array(15).fill(201));
  });

  it("[AUTH12] are limited per account from many addresses", async () => {
    await fail(100, { account: "alice" });
    expect((await signIn("alice", PASSWORD, "198.51.100.1")).status).toBe(429);
    expect((await signIn("bob", PASSWORD, "198.51.100.1")).status).toBe(201);
  });

  it("[AUTH12] are limited per address for many accounts", async () => {
    await fail(200, { address: "203.0.113.1" });
    expect((await signIn("alice", PASSWORD)).status).toBe(429);
    expect((await signIn("alice", PASSWORD, "203.0.113.2")).status).toBe(201);
  });

  it("[AUTH12] [CFG3] count against the address that the trusted proxy saw, whatever stands before it", async () => {
    const answers = await statuses(11, (index) => signIn("alice", "wrong password", `10.0.0.${index}, 203.0.113.1`));
    expect(answers).toEqual([...Array(10).fill(401), 429]);
  });

  it("[AUTH12] include guesses at the present password", async () => {
    const { token } = (await signIn("alice", PASSWORD)).body;
    const alice = api(token, { "x-forwarded-for": "203.0.113.1" });
    const input = { password: "another password", currentPassword: "wrong password" };
    expect(await statuses(11, () => alice.patch("/users/me", input))).toEqual([...Array(10).fill(400), 429]);
  });
});

describe("the counters", () => {
  it("[AUTH12] are one for both module graphs of the process: what one has counted the other refuses", async () => {
    const keys = { accountFromAddress: "alice 203.0.113.1" };
    await fail(10, keys);
    await jest.isolateModulesAsync(async () => {
      const other = await import("@/lib/server/sessions/attempt-limits");
      expect(other.countAttempt).not.toBe(countAttempt);
      await expect(other.countAttempt(keys)).rejects.toMatchObject({ code: "rate_limited" });
    });
  });
});

describe("attempts to join", () => {
  it("[AUTH12] are limited per address", async () => {
    const join = (address: string) =>
      from(address).post("/users", { username: "eve", displayName: "Eve", password: PASSWORD, inviteCode: "guess" });
    await fail(49, { joining: "203.0.113.1" });
    expect([(await join("203.0.113.1")).status, (await join("203.0.113.1")).status]).toEqual([403, 429]);
    expect((await join("203.0.113.2")).status).toBe(403);
  });

  it("[AUTH12] are none with a right code and a taken name", async () => {
    const { code } = (await owner.api.post("/invites")).body.invite;
    const join = (username: string) =>
      from("203.0.113.4").post("/users", { username, displayName: "New", password: PASSWORD, inviteCode: code });
    await fail(49, { joining: "203.0.113.4" });
    expect(await statuses(2, () => join("owner"))).toEqual([409, 409]);
    expect((await join("newcomer")).status).toBe(201);
  });

  it("[AUTH12] count those who joined only where registration is open: an invitation may bring many from one address", async () => {
    const join = (username: string, inviteCode?: string) =>
      from("203.0.113.3").post("/users", { username, displayName: "New", password: PASSWORD, inviteCode });
    const { code } = (await owner.api.post("/invites")).body.invite;
    await fail(49, { joining: "203.0.113.3" });
    expect(await statuses(3, (index) => join(`invited-${index}`, code))).toEqual([201, 201, 201]);
    await owner.api.patch("/workspace", { registration: "open" });
    expect(await statuses(2, (index) => join(`walk-in-${index}`))).toEqual([201, 429]);
  });
});
