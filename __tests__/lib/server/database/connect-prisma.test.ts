import { ACQUIRE_TIMEOUT_MS, connectPrisma, POOL_SIZE } from "@/lib/server/database/connect-prisma";
import type { PrismaClient } from "@/lib/server/database/generated/client";
import { database } from "@/lib/server/database/prisma";
import { isUnavailable } from "@/lib/server/is-unavailable";
import { useDatabase } from "../../../support/database";
import { eventually } from "../../../support/eventually";
import { testConnection, withTestClient } from "../../../support/test-connection";

/** The silence after which a connection is given up, and room for a busy machine. */
const BOUND_MS = 10_000;

useDatabase();

const stopped = new Set<number>();
afterEach(() => {
  for (const pid of stopped) process.kill(pid, "SIGCONT");
  stopped.clear();
});

/** Stops the process that serves this client, as a disk that hangs does. */
async function stopBackend(db: Pick<PrismaClient, "$queryRaw">): Promise<void> {
  const [{ pid }] = await db.$queryRaw<[{ pid: number }]>`SELECT pg_backend_pid() AS pid`;
  process.kill(pid, "SIGSTOP");
  stopped.add(pid);
}

async function currentName(): Promise<string> {
  const [{ name }] = await database().$queryRaw<[{ name: string }]>`SELECT current_database() AS name`;
  return name;
}

async function refusal(work: Promise<unknown>): Promise<{ isUnavailable: boolean; ms: number }> {
  const startedAt = performance.now();
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { isUnavailable: isUnavailable(error), ms: performance.now() - startedAt };
}

it("gives up a transaction that the database does not answer, and goes on with another connection", async () => {
  const work = database().$transaction(async (tx) => {
    await stopBackend(tx);
    await tx.workspace.create({ data: { name: "never" } });
  });
  const { isUnavailable, ms } = await refusal(work);
  expect(isUnavailable).toBe(true);
  expect(ms).toBeLessThan(BOUND_MS);
  const counts = await Promise.all(Array.from({ length: 20 }, () => database().workspace.count()));
  expect(new Set(counts)).toEqual(new Set([0]));
});

it("gives up a statement that the database does not answer, and goes on with another connection", async () => {
  await stopBackend(database());
  const { isUnavailable, ms } = await refusal(database().workspace.count());
  expect(isUnavailable).toBe(true);
  expect(ms).toBeLessThan(BOUND_MS);
  await expect(database().workspace.count()).resolves.toBe(0);
});

it("lets a transaction wait for a connection as long as a statement may", async () => {
  // Opened before, so that all of them begin at about one time, and end no sooner than the wait.
  await Promise.all(Array.from({ length: POOL_SIZE }, () => database().$executeRaw`SELECT pg_sleep(0.2)`));
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let begun = 0;
  const busy = Array.from({ length: POOL_SIZE }, () =>
    database().$transaction(() => {
      begun += 1;
      return released;
    }),
  );
  await eventually(async () => begun === POOL_SIZE);
  const { isUnavailable, ms } = await refusal(database().$transaction((tx) => tx.workspace.count()));
  release();
  await Promise.allSettled(busy);
  expect(isUnavailable).toBe(true);
  expect(ms).toBeGreaterThanOrEqual(ACQUIRE_TIMEOUT_MS - 1);
});

it("does not wait for a lock for ever", async () => {
  await withTestClient(await currentName(), async (client) => {
    await client.query("BEGIN; LOCK TABLE workspace");
    const { isUnavailable, ms } = await refusal(database().workspace.count());
    expect(isUnavailable).toBe(true);
    expect(ms).toBeLessThan(BOUND_MS);
  });
});

it("commits to the disk where the operator's database would not", async () => {
  const name = await currentName();
  await database().$executeRawUnsafe(`ALTER DATABASE ${name} SET synchronous_commit TO off`);
  const elsewhere = connectPrisma({ ...testConnection(), database: name });
  const [row] = await elsewhere.$queryRaw<[object]>`SELECT current_setting('synchronous_commit') AS setting`;
  await elsewhere.$disconnect();
  expect(row).toEqual({ setting: "on" });
});
