/** Runs a PostgreSQL with a migrated template database, tells how to connect, and ends with its standard input. */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import pino from "pino";
import { startEmbedded } from "@/lib/server/database/embedded/start-embedded";
import { applyMigrations } from "@/lib/server/database/migrations/apply-migrations";
import { runtime } from "@/lib/server/runtime";

// Ctrl-C goes to the whole group; the run that started us decides when we end.
process.on("SIGINT", () => {});
runtime().logger = pino({ level: "warn" }, pino.destination(2));
const dataDir = await mkdtemp(path.join(os.tmpdir(), "huddle-test-"));
const embedded = await startEmbedded(dataDir);

await inDatabase("postgres", (client) => client.query("CREATE DATABASE template_huddle"));
await inDatabase("template_huddle", (client) => applyMigrations(client));
process.stdin.on("end", () => void stop()).resume();
console.log(JSON.stringify(embedded.connection));

async function inDatabase(database: string, task: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ ...embedded.connection, database });
  await client.connect();
  await task(client);
  await client.end();
}

async function stop(): Promise<void> {
  await embedded.stop();
  await rm(dataDir, { recursive: true });
  process.exit(0);
}
