import { api } from "@/__tests__/support/api";
import { createPerson, createWorkspace, signInAgain, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";
import { PASSWORD_RESET_LIFE_MS, SESSION_LIFE_MS } from "@/lib/protocol/timings";
import { connectPrisma } from "@/lib/server/database/connect-prisma";
import { database } from "@/lib/server/database/prisma";
import { runtime } from "@/lib/server/runtime";
import { startSweeping, sweep } from "@/lib/server/sweep";

useServer();

let owner: Person;

beforeAll(async () => {
  owner = await createWorkspace();
});

const HOUR_MS = 60 * 60_000;
const later = (ms: number) => new Date(Date.now() + ms);
const countSessions = (of: Person) => database().session.count({ where: { userId: of.user.id } });
const expireSessions = (of: Person) =>
  database().session.updateMany({ where: { userId: of.user.id }, data: { expiresAt: new Date(Date.now() - 1) } });

async function createLapsed(of: Person): Promise<void> {
  await signInAgain(of);
  await expireSessions(of);
}

async function createResetLink(whom: Person): Promise<string> {
  const answer = await owner.api.post<{ url: string }>(`/users/${whom.user.id}/password-reset`);
  return answer.body.url.split("#")[1] ?? "";
}

describe("sweep", () => {
  it("[AUTH9] deletes sessions once they have expired and not before", async () => {
    const anna = await createPerson("anna");
    await sweep(later(SESSION_LIFE_MS - 60_000));
    expect((await anna.api.get("/users/me")).status).toBe(200);
    await sweep(later(SESSION_LIFE_MS + 60_000));
    expect(await countSessions(anna)).toBe(0);
    owner = await signInAgain(owner);
  });

  it("[AUTH10] deletes reset links once they have expired and not before", async () => {
    const bea = await createPerson("bea");
    const token = await createResetLink(bea);
    await sweep(later(PASSWORD_RESET_LIFE_MS - 60_000));
    expect((await api().post("/password-resets", { token, password: "a new long password" })).status).toBe(200);
    await createResetLink(bea);
    await sweep(later(PASSWORD_RESET_LIFE_MS + 60_000));
    expect(await database().passwordReset.count()).toBe(0);
  });

  it("[AUTH5] [AUTH9] closes the connections of a session that expired, and no others", async () => {
    const carl = await createPerson("carl");
    const device = await connectSocket(carl);
    const closed = new Promise((resolve) => device.socket.once("disconnect", resolve));
    await expireSessions(carl);
    const phone = await connectSocket(await signInAgain(carl));
    await sweep(new Date());
    await device.waitFor("session_ended");
    await closed;
    await owner.api.patch("/workspace", { name: "Sentinel" });
    await phone.waitFor("workspace_updated");
    expect(phone.of("session_ended")).toEqual([]);
  });
});

describe("startSweeping", () => {
  afterEach(() => jest.useRealTimers());

  it("[AUTH9] sweeps at once and every hour, until it is stopped", async () => {
    jest.useFakeTimers({ doNotFake: ["Date", "nextTick", "queueMicrotask", "setImmediate", "setTimeout"] });
    const dora = await createPerson("dora");
    await expireSessions(dora);
    const first = startSweeping();
    await first();
    expect(await countSessions(dora)).toBe(0);

    const stop = startSweeping();
    await createLapsed(dora);
    jest.advanceTimersByTime(HOUR_MS);
    await stop();
    expect(await countSessions(dora)).toBe(0);
    expect(jest.getTimerCount()).toBe(0);
  });

  it("outlives a database that does not answer", async () => {
    const { prisma } = runtime();
    runtime().prisma = connectPrisma({ connectionString: "postgresql://nobody@127.0.0.1:1/none" });
    await expect(startSweeping()()).resolves.toBeUndefined();
    runtime().prisma = prisma;
  });
});
