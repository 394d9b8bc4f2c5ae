import { setTimeout as wait } from "node:timers/promises";
import { Client, type ClientConfig } from "pg";
import { logger } from "../../logger";
import { StartError } from "../../start-error";
import { isAlive } from "./postmaster";

export interface Hold {
  release(): Promise<void>;
}

/** Any number, as long as every version of the app takes the same. */
const LOCK_ID = 4_835_533;
const NAME_PREFIX = "huddle-app-";
/** How long a killed holder's connection may take to be noticed. */
const LEFTOVER_PATIENCE_MS = 2_000;
/** A server that was killed is back within a second; one that cannot start, as on a full disk, is tried now and then. */
const RETRY_FIRST_MS = 100;
const RETRY_MAX_MS = 2_000;
/** A server that has stood for so long before it died is not the same failure again. */
const STANDING_MS = 10_000;

/**
 * Makes this process the only app on an embedded server, for as long as it lives.
 *
 * A lock of PostgreSQL's own on a connection of its own: it goes with the process, however that ends, and unlike a
 * file with a pid it cannot be left behind. The connection's name tells who holds it. Lost with a crash of the server,
 * it is taken again.
 * @param revive starts the server again if it is gone
 * @throws StartError naming the process that holds it
 */
export async function holdCluster(
  connection: ClientConfig,
  dataDir: string,
  revive: () => Promise<void>,
): Promise<Hold> {
  let isReleased = false;
  let retaking = Promise.resolve();
  let retryMs = RETRY_FIRST_MS;
  let takenAt = Date.now();
  let client = await take(connection, dataDir, watch);

  function watch(): void {
    if (isReleased) return;
    logger().error("the embedded PostgreSQL has ended our connection");
    if (Date.now() - takenAt > STANDING_MS) retryMs = RETRY_FIRST_MS;
    retaking = retake();
  }
  async function retake(): Promise<void> {
    while (!isReleased) {
      await wait(retryMs);
      if (isReleased) return;
      retryMs = Math.min(retryMs * 2, RETRY_MAX_MS);
      try {
        await revive();
        client = await take(connection, dataDir, watch);
        takenAt = Date.now();
        return logger().info("the embedded PostgreSQL answers again");
      } catch (error) {
        logger().warn({ err: error }, "the embedded PostgreSQL does not answer yet");
      }
    }
  }
  return {
    release: async () => {
      isReleased = true;
      // A server that is being started must be known before it can be stopped.
      await retaking;
      await client.end();
    },
  };
}

async function take(connection: ClientConfig, dataDir: string, onLost: () => void): Promise<Client> {
  const client = new Client({
    ...connection,
    database: "postgres",
    application_name: `${NAME_PREFIX}${process.pid}`,
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => {}); // "end" follows, and that is watched.
  await client.connect();
  try {
    await lock(client, dataDir);
  } catch (error) {
    await client.end();
    throw error;
  }
  client.once("end", onLost);
  return client;
}

async function lock(client: Client, dataDir: string): Promise<void> {
  const deadline = Date.now() + LEFTOVER_PATIENCE_MS;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1) AS taken", [LOCK_ID]);
    if (rows[0]?.taken) return;
    const holder = await holderPid(client);
    if (holder !== null && (isAlive(holder) || Date.now() > deadline)) {
      throw new StartError(
        `Process ${holder} already runs the app on ${dataDir}; stop it, or set HUDDLE_DATA_DIR to another folder.`,
      );
    }
    await wait(50);
  }
}

async function holderPid(client: Client): Promise<number | null> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT activity.application_name AS name
       FROM pg_locks JOIN pg_stat_activity AS activity USING (pid)
      WHERE locktype = 'advisory' AND granted AND objid = $1`,
    [LOCK_ID],
  );
  return rows[0] ? Number(rows[0].name.slice(NAME_PREFIX.length)) : null;
}
