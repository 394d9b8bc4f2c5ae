import { randomUUID } from "node:crypto";
import { applyMigrations } from "@/lib/server/database/migrations/apply-migrations";
import { readMigrations, type Migration } from "@/lib/server/database/migrations/read-migrations";
import { runtime } from "@/lib/server/runtime";
import { schemaDiff } from "@/scripts/schema-diff";
import { testConnection, withTestClient } from "../../../../support/test-connection";
import { testSettings } from "../../../../support/test-settings";

let name: string;

beforeAll(() => {
  runtime().settings = testSettings();
});

beforeEach(async () => {
  name = `migrations_${randomUUID().replaceAll("-", "")}`;
  await withTestClient("postgres", (client) => client.query(`CREATE DATABASE ${name}`));
});

afterEach(() => withTestClient("postgres", (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)));

function migrate(migrations?: Migration[]): Promise<void> {
  return withTestClient(name, (client) => applyMigrations(client, migrations));
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return withTestClient(name, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
}

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: "0".repeat(64) };
}

it("makes what the schema describes", async () => {
  await migrate();
  await expect(schemaDiff({ ...testConnection(), database: name })).resolves.toBe("");
});

it("is told apart from the schema where they disagree", async () => {
  await migrate();
  await withTestClient(name, (client) => client.query("ALTER TABLE users DROP COLUMN locale"));
  await expect(schemaDiff({ ...testConnection(), database: name })).resolves.toContain('ADD COLUMN     "locale" TEXT');
});

it("applies each once when several apps start together", async () => {
  await Promise.all([migrate(), migrate(), migrate(), migrate()]);
  const history = await rows('SELECT "migration_name" FROM "_prisma_migrations" ORDER BY 1');
  const wanted = await readMigrations();
  expect(history.map((row) => row["migration_name"])).toEqual(wanted.map((one) => one.name));
});

it("writes the history as Prisma's own tools do", async () => {
  await migrate();
  const [wanted] = await readMigrations();
  const [row] = await rows('SELECT * FROM "_prisma_migrations"');
  expect(row).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    migration_name: wanted!.name,
    checksum: wanted!.checksum,
    finished_at: expect.anything(),
    rolled_back_at: null,
    logs: null,
    applied_steps_count: 1,
  });
});

it("applies only what is new", async () => {
  const first = migration("1_first", "CREATE TABLE one (id int)");
  await migrate([first]);
  await migrate([first, migration("2_second", "CREATE TABLE two (id int)")]);
  await expect(rows("SELECT * FROM one, two")).resolves.toEqual([]);
});

it("undoes one that fails, keeps those before, and says which it was", async () => {
  const bad = migration("2_bad", "CREATE TABLE two (id int); SELECT 1 / 0");
  await expect(migrate([migration("1_good", "CREATE TABLE one (id int)"), bad])).rejects.toMatchObject({
    name: "StartError",
    message: "Migration 2_bad failed and was undone: division by zero.",
  });
  await expect(rows("SELECT to_regclass('one') IS NOT NULL AS one, to_regclass('two') AS two")).resolves.toEqual([
    { one: true, two: null },
  ]);
  await migrate([migration("1_good", "CREATE TABLE one (id int)"), migration("2_bad", "CREATE TABLE two (id int)")]);
  await expect(rows("SELECT * FROM two")).resolves.toEqual([]);
});

it("refuses a database that is newer than the code", async () => {
  await migrate([migration("1_first", "SELECT 1"), migration("2_newer", "SELECT 1")]);
  await expect(migrate([migration("1_first", "SELECT 1")])).rejects.toMatchObject({
    name: "StartError",
    message: expect.stringContaining("The database is newer than this version of the app: it has 2_newer."),
  });
});

it("refuses a database in which another tool has left a migration half done", async () => {
  await migrate([]);
  await withTestClient(name, (client) =>
    client.query(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('1', '', '1_first')`),
  );
  await expect(migrate([migration("1_first", "SELECT 1")])).rejects.toMatchObject({
    name: "StartError",
    message: expect.stringContaining("Migration 1_first was begun with another tool and not finished"),
  });
});
