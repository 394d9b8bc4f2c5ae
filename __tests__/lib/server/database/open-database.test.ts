import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer, type AddressInfo, type Server } from "node:net";
import os from "node:os";
import path from "node:path";
import { closeDatabase } from "@/lib/server/database/close-database";
import { readPostmaster } from "@/lib/server/database/embedded/postmaster";
import { openDatabase } from "@/lib/server/database/open-database";
import { database } from "@/lib/server/database/prisma";
import { runtime } from "@/lib/server/runtime";
import { testConnection, withTestClient } from "../../../support/test-connection";
import { testSettings } from "../../../support/test-settings";

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "huddle-open-"));
  runtime().settings = testSettings({ dataDir });
});

afterEach(async () => {
  await closeDatabase();
  await rm(dataDir, { recursive: true });
});

it("starts an embedded server, migrates it, and finds everything again at the next start", async () => {
  await openDatabase(testSettings({ dataDir }));
  await database().workspace.create({ data: { name: "kept" } });
  await closeDatabase();
  await openDatabase(testSettings({ dataDir }));
  await expect(database().workspace.findMany()).resolves.toMatchObject([{ name: "kept" }]);
});

it("tells its steps to whoever shows them", async () => {
  const told: string[] = [];
  await openDatabase(testSettings({ dataDir }), async (name, work) => {
    const result = await work();
    told.push(name);
    return result;
  });
  expect(told).toEqual(["Starting the database", "Migrating the database"]);
});

it("leaves no server behind when it refuses a database that is newer than the code", async () => {
  await openDatabase(testSettings({ dataDir }));
  await database().$executeRaw`UPDATE "_prisma_migrations" SET "migration_name" = '9_newer'`;
  await closeDatabase();
  await expect(openDatabase(testSettings({ dataDir }))).rejects.toThrow("The database is newer");
  await expect(readPostmaster(path.join(dataDir, "postgres"))).resolves.toBeNull();
  expect(runtime().embedded).toBeUndefined();
});

it("starts nothing embedded where DATABASE_URL names a server", async () => {
  const name = `open_${randomUUID().replaceAll("-", "")}`;
  await withTestClient("postgres", (client) => client.query(`CREATE DATABASE ${name}`));
  const { host, user, password } = testConnection();
  const databaseUrl = `postgresql://${user}:${String(password)}@localhost/${name}?host=${encodeURIComponent(host!)}`;
  await openDatabase(testSettings({ dataDir, databaseUrl }));
  await expect(database().user.count()).resolves.toBe(0);
  expect(runtime().embedded).toBeUndefined();
  expect(existsSync(path.join(dataDir, "postgres"))).toBe(false);
  await closeDatabase();
  await withTestClient("postgres", (client) => client.query(`DROP DATABASE ${name}`));
});

describe("what a connection keeps", () => {
  it("is its statements, with their plans", async () => {
    await openDatabase(testSettings({ dataDir }));
    expect(await keptStatements()).toEqual([expect.stringContaining("FROM users WHERE id = $1")]);
  });

  it("is nothing behind a pooler, which would lose it", async () => {
    const { host, user, password } = testConnection();
    const pooler = await startPooler(`${host!}/.s.PGSQL.5432`);
    const name = `open_${randomUUID().replaceAll("-", "")}`;
    await withTestClient("postgres", (client) => client.query(`CREATE DATABASE ${name}`));
    const { port } = pooler.address() as AddressInfo;
    await openDatabase(
      testSettings({ dataDir, databaseUrl: `postgresql://${user}:${String(password)}@127.0.0.1:${port}/${name}` }),
    );
    expect(await keptStatements()).toEqual([]);
    await closeDatabase();
    pooler.close();
    await withTestClient("postgres", (client) => client.query(`DROP DATABASE ${name}`));
  });
});

/** What the database keeps for a connection that has asked for the same three times. */
function keptStatements(): Promise<string[]> {
  return database().$transaction(async (tx) => {
    for (const id of [1, 2, 3]) await tx.$queryRaw`SELECT username FROM users WHERE id = ${id}::bigint`;
    const rows = await tx.$queryRaw<{ statement: string }[]>`SELECT statement FROM pg_prepared_statements`;
    return rows.map(({ statement }) => statement);
  });
}

/** Passes everything on, but for the number of PostgreSQL's process, in place of which poolers tell one of their own. */
async function startPooler(socketPath: string): Promise<Server> {
  const keyMessage = Buffer.from([0x4b, 0, 0, 0, 12]);
  const server = createServer((client) => {
    const upstream = connect(socketPath);
    client.pipe(upstream);
    upstream.on("data", (chunk: Buffer) => {
      const at = chunk.indexOf(keyMessage);
      if (at >= 0) chunk.writeInt32BE(0x7fff0000, at + keyMessage.length);
      client.write(chunk);
    });
    upstream.on("end", () => client.end());
    for (const socket of [client, upstream]) socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

it("says in one sentence that a database does not answer, without its password", async () => {
  const databaseUrl = "postgresql://me:hunter2@127.0.0.1:1/huddle";
  const opening = openDatabase(testSettings({ dataDir, databaseUrl }));
  await expect(opening).rejects.toMatchObject({
    name: "StartError",
    message: expect.stringMatching(/^The database does not answer: .*ECONNREFUSED 127\.0\.0\.1:1\.$/),
  });
  await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining("hunter2") });
});
