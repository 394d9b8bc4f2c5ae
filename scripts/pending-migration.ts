import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { startEmbedded } from "@/lib/server/database/embedded/start-embedded";
import { applyMigrations } from "@/lib/server/database/migrations/apply-migrations";
import { runtime } from "@/lib/server/runtime";
import { schemaDiff } from "./schema-diff";
import pino from "pino";

/** The SQL that `prisma/schema.prisma` has and the migrations have not, found on a database made for it. */
export async function pendingMigration(): Promise<string> {
  runtime().logger = pino({ level: "silent" });
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "huddle-migration-"));
  const embedded = await startEmbedded(dataDir);
  try {
    const connection = { ...embedded.connection, database: "postgres" };
    const client = new Client(connection);
    await client.connect();
    await applyMigrations(client).finally(() => client.end());
    return await schemaDiff(connection);
  } finally {
    await embedded.stop();
    await rm(dataDir, { recursive: true });
  }
}
