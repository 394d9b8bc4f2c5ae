import { Client, type ClientConfig } from "pg";
import type { Settings } from "../env";
import { runtime } from "../runtime";
import { StartError } from "../start-error";
import type { Step } from "../start-step";
import { closeDatabase } from "./close-database";
import { connectPrisma } from "./connect-prisma";
import { startEmbedded } from "./embedded/start-embedded";
import { isDirect } from "./is-direct";
import { applyMigrations } from "./migrations/apply-migrations";

const DATABASE_NAME = "huddle";
const CONNECT_TIMEOUT_MS = 10_000;

const inSilence: Step = (_name, work) => work();

/**
 * Opens the database of the settings, migrated to what this code needs, and puts it into the runtime slot.
 *
 * @throws StartError when it does not answer, cannot start, or does not fit the code
 */
export async function openDatabase(settings: Settings, step: Step = inSilence): Promise<void> {
  try {
    const connection = settings.databaseUrl
      ? { connectionString: settings.databaseUrl }
      : await step("Starting the database", () => embeddedDatabase(settings));
    await step("Migrating the database", () => withClient(connection, applyMigrations));
    runtime().prisma = connectPrisma(connection, { isDirect: await withClient(connection, isDirect) });
  } catch (error) {
    await closeDatabase();
    throw error;
  }
}

async function embeddedDatabase(settings: Settings): Promise<ClientConfig> {
  const embedded = (runtime().embedded = await startEmbedded(settings.dataDir));
  await withClient({ ...embedded.connection, database: "postgres" }, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE_NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
  });
  return { ...embedded.connection, database: DATABASE_NAME };
}

async function withClient<Result>(
  connection: ClientConfig,
  task: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ ...connection, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on("error", () => {}); // The query under way is rejected with it.
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof AggregateError ? error.errors.map(String).join("; ") : String(error);
    throw new StartError(`The database does not answer: ${reason.replace(/^Error: /, "")}.`, { cause: error });
  }
  try {
    return await task(client);
  } finally {
    await client.end();
  }
}
