import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { logger } from "../../logger";
import { StartError } from "../../start-error";
import { readMigrations, type Migration } from "./read-migrations";

/** The one Prisma's own tools take before they migrate, so that they and we exclude each other. */
const PRISMA_LOCK_ID = 72_707_369;

/** Prisma's own history table, as its engine makes it. */
const HISTORY_TABLE = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

/**
 * Brings a database to what the given migrations describe, once even when several apps start together.
 *
 * Each runs in one transaction together with its row in the history, so that none is ever half applied.
 * @throws StartError when one fails, or when the database is newer than the code
 */
export async function applyMigrations(client: Client, migrations?: Migration[]): Promise<void> {
  const wanted = migrations ?? (await readMigrations());
  await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK_ID]);
  try {
    await client.query(HISTORY_TABLE);
    const applied = await appliedNames(client);
    requireKnown(applied, wanted);
    for (const migration of wanted) {
      if (!applied.has(migration.name)) await applyMigration(client, migration);
    }
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [PRISMA_LOCK_ID]);
  }
}

async function appliedNames(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string; isFinished: boolean }>(
    `SELECT "migration_name" AS name, "finished_at" IS NOT NULL AS "isFinished"
       FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
  );
  const halfDone = rows.find((row) => !row.isFinished);
  if (halfDone) {
    throw new StartError(
      `Migration ${halfDone.name} was begun with another tool and not finished; put the database right and mark it with "prisma migrate resolve".`,
    );
  }
  return new Set(rows.map((row) => row.name));
}

function requireKnown(applied: Set<string>, wanted: Migration[]): void {
  const known = new Set(wanted.map((migration) => migration.name));
  const newer = [...applied].filter((name) => !known.has(name)).sort();
  if (newer.length === 0) return;
  throw new StartError(
    `The database is newer than this version of the app: it has ${newer.join(", ")}. Start the version that made it, or restore a backup.`,
  );
}

async function applyMigration(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`Migration ${name} failed and was undone: ${reason}.`, { cause: error });
  }
  logger().info({ migration: name }, "the database is migrated");
}
