import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import WebSocket from "ws";
import { createPerson, createWorkspace, general, signInAgain, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";
import { connectPlain, connectSocket } from "@/__tests__/support/sockets";
import { limitRate } from "@/lib/server/rate-limits/limit-rate";
import { runtime, settings } from "@/lib/server/runtime";

useServer({ hasRateLimits: true });

let alice: Person;
let bob: Person;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
  bob = await createPerson("bob");
});

beforeEach(() => {
  delete runtime().rateLimiters;
});

let sent = 0;
const send = (person: Person) =>
  person.api.post(`/channels/${general()}/messages`, { clientId: `m${sent++}`, body: "x" });
const lastSeq = async () => (await bob.api.get(`/channels/${general()}`)).body.channel.lastSeq as number;
const count = <Value>(values: Value[], wanted: Value) => values.filter((value) => value === wanted).length;

describe("a flood from one person", () => {
  it("[CFG4] [ERR2] is limited, from all their devices together, and nobody else is", async () => {
    const [before, laptop] = [await lastSeq(), await signInAgain(alice)];
    const flood = Promise.all(Array.from({ length: 300 }, (_, index) => send(index % 2 ? alice : laptop)));
    const theirs = await Promise.all(Array.from({ length: 20 }, () => send(bob)));
    const answers = await flood;
    const statuses = answers.map(({ status }) => status);
    expect([count(statuses, 201), count(statuses, 429)]).toEqual([200, 100]);
    expect(theirs.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect(await lastSeq()).toBe(before + 220);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({ error: { code: "rate_limited" } });
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(refused?.headers.get("retry-after"))).toBeLessThanOrEqual(10);
  });

  it("[CFG4] is over when Retry-After says so, and reading goes on meanwhile", async () => {
    const answers = await Promise.all(Array.from({ length: 201 }, () => send(alice)));
    const retryAfter = answers.find(({ status }) => status === 429)?.headers.get("retry-after");
    expect((await alice.api.get("/channels")).status).toBe(200);
    await wait(Number(retryAfter) * 1000);
    expect((await send(alice)).status).toBe(201);
  });

  it("[CFG4] lets an outbox of a hundred messages and what goes with it through", async () => {
    const phone = await signInAgain(alice);
    for (let index = 0; index < settings().realtime.messageQueueSize; index += 1) {
      const { status, body } = await send(phone);
      expect(status).toBe(201);
      if (index % 10 === 0) await phone.api.put(`/channels/${general()}/read`, { seq: body.message.seq });
    }
  });

  it("[CFG4] is limited when it only asks, and for pages as for the API", async () => {
    runtime().settings = { ...settings(), rateLimits: { ...settings().rateLimits, requests: 20 } };
    const answers = await Promise.all(Array.from({ length: 30 }, () => alice.api.get("/channels")));
    expect(
      count(
        answers.map(({ status }) => status),
        200,
      ),
    ).toBe(20);
    expect((await bob.api.get("/channels")).status).toBe(200);
  });

  it("[CFG4] [RT15] of connections is refused with the code, on both engines; those that stand go on", async () => {
    runtime().settings = { ...settings(), rateLimits: { ...settings().rateLimits, connections: 5 } };
    const first = await connectSocket(alice);
    for (let index = 0; index < 4; index += 1) await connectSocket(alice);
    const data = { code: "rate_limited", retryAfterSeconds: expect.any(Number) };
    await expect(connectSocket(alice)).rejects.toMatchObject({ message: "rate_limited", data });
    await expect(connectPlain(alice)).rejects.toThrow("429");
    const { token } = (await alice.api.post("/realtime/token")).body;
    const refused = new WebSocket(`${serverUrl().replace("http", "ws")}/ws?token=${token}`);
    refused.on("error", () => undefined);
    const [, response] = await once(refused, "unexpected-response");
    expect(Number(response.headers["retry-after"])).toBeGreaterThan(0);
    await connectSocket(bob);
    await connectPlain(bob);
    expect(await first.say("leave_channel", { channel_id: general() })).toMatchObject({ ok: true });
  });
});

describe("counting", () => {
  it("[CFG4] costs microseconds", async () => {
    const before = process.cpuUsage();
    for (let index = 0; index < 20_000; index += 1) await limitRate("address", `10.0.${index % 100}.1`).catch(() => {});
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 20_000).toBeLessThan(100);
  });

  it("[CFG2] does not happen when the limits are off", async () => {
    runtime().settings = { ...settings(), hasRateLimits: false };
    const answers = await Promise.all(Array.from({ length: 220 }, () => send(alice)));
    expect(
      count(
        answers.map(({ status }) => status),
        201,
      ),
    ).toBe(220);
    expect((await fetch(serverUrl())).status).toBe(404);
  });
});
